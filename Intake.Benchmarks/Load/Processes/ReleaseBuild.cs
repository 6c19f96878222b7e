using System.Diagnostics;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>Runs the same command in the Release build: a Debug build says nothing about speed.</summary>
static class ReleaseBuild
{
    public static async Task<int> Run(CancellationToken stop)
    {
        await Console.Error.WriteLineAsync("This is a Debug build: building and measuring the Release build …");
        string[] build = ["build", "-c", "Release", "-v", "q", "-nologo", Path.Combine(Built.Root, "Intake.Benchmarks")];
        return await DotNet(build, quiet: true, stop) is var failed and not 0 ? failed : await DotNet([Program(), .. Arguments()], quiet: false, stop);
    }

    static string Program() => Path.Combine(Built.Root, "Intake.Benchmarks", "bin", "Release", "net10.0", "Intake.Benchmarks.dll");

    static IEnumerable<string> Arguments() => Environment.GetCommandLineArgs().Skip(1);

    // --json owns stdout: what a build says goes beside it.
    static async Task<int> DotNet(IReadOnlyList<string> arguments, bool quiet, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = quiet })!;
        if (quiet) await Console.Error.WriteAsync(await process.StandardOutput.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return process.ExitCode;
    }
}
