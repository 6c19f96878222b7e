namespace Intake.Core.Storage;

/// <summary>
/// The folder that relative paths count from: the checkout's top in development (both hosts then share one
/// database without a setting), the current folder of an installed program.
/// </summary>
public static class InstallFolder
{
    public static string Path { get; } = Checkout(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    public static string Resolve(string path) => System.IO.Path.GetFullPath(path, Path);

    static string? Checkout(string? folder)
    {
        for (; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            if (File.Exists(System.IO.Path.Combine(folder, "KundcenterIntake.sln")))
                return folder;
        return null;
    }
}
