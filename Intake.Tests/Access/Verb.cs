using System.Diagnostics;

namespace Intake.Tests.Access;

/// <summary>Runs the worker's command line as a process of its own.</summary>
sealed class Verb(string connectionString)
{
    public string ConnectionString => connectionString;

    public Task<(int Exit, string Output, string Error)> Run(params string[] arguments) => RunWith("", arguments);

    public async Task<(int Exit, string Output, string Error)> RunWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts it and leaves it to the caller.</summary>
    public Process Start(params string[] arguments)
    {
        // A run in the background of a script is deaf to Ctrl-C, and so is what it starts.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "Intake.Worker.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Storage__ConnectionString"] = connectionString;
        return Process.Start(start)!;
    }
}
