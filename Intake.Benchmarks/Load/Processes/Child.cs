using System.Diagnostics;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>A process that the benchmark starts, watches and ends.</summary>
sealed class Child : IAsyncDisposable
{
    readonly Process process;
    readonly LastWords output = new();
    readonly LastWords errors = new();

    Child(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static Child Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new(start);
    }

    public static Child DotNet(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings) =>
        Start("dotnet", arguments.Prepend(program), settings);

    /// <summary>A hidden verb of this very program.</summary>
    public static Child Self(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null) =>
        DotNet(typeof(Child).Assembly.Location, arguments, settings ?? new Dictionary<string, string>());

    public bool HasEnded => process.HasExited;

    public Usage Usage
    {
        get
        {
            process.Refresh();
            return new(process.TotalProcessorTime.TotalSeconds, process.WorkingSet64, process.PeakWorkingSet64);
        }
    }

    /// <summary>Its answer on stdout, when it has ended well.</summary>
    public async Task<string> Answer(CancellationToken stop)
    {
        await process.WaitForExitAsync(stop);
        return process.ExitCode == 0 ? output.ToString() : throw Failed();
    }

    public InvalidOperationException Failed() =>
        new($"'{string.Join(' ', process.StartInfo.ArgumentList)}' failed:\n{output}\n{errors}");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <param name="ProcessorSeconds">Used since its start.</param>
sealed record Usage(double ProcessorSeconds, long Bytes, long PeakBytes);
