namespace Intake.Benchmarks.Load.Processes;

/// <summary>Where the programs lie that were built along with this one.</summary>
static class Built
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The program of another project, of the same build.</summary>
    public static string Program(string project)
    {
        var folder = Path.GetRelativePath(Path.Combine(Root, "Intake.Benchmarks"), AppContext.BaseDirectory);
        return Path.Combine(Root, project, folder, $"{project}.dll");
    }

    static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "KundcenterIntake.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The solution's folder was not found."));
}
