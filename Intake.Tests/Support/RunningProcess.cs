using System.Collections.Concurrent;
using System.Diagnostics;

namespace Intake.Tests.Support;

/// <summary>A process that this test run started, and what it printed; never outlives the run.</summary>
public sealed class RunningProcess : IDisposable
{
    static readonly ConcurrentDictionary<RunningProcess, bool> running = new();

    readonly Process process;
    readonly ConcurrentQueue<string> lines = new();

    static RunningProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in running.Keys) process.Kill();
    };

    public RunningProcess(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        // setsid: a group of its own, so that a kill takes what it started along.
        var start = new ProcessStartInfo("setsid", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        process = Process.Start(start)!;
        running[this] = true;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    public string Output => string.Join('\n', lines);

    /// <summary>Asks it to end and waits; what does not listen is killed.</summary>
    public void Stop()
    {
        if (!process.HasExited) Signal.Terminate(process.Id);
        if (!process.WaitForExit(30_000)) Kill();
        running.TryRemove(this, out _);
    }

    public void Kill()
    {
        Signal.KillGroupAtOnce(process.Id);
        process.WaitForExit(10_000);
        running.TryRemove(this, out _);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        running.TryRemove(this, out _);
        process.Dispose();
    }

    void Keep(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (lines.Count > 2_000) lines.TryDequeue(out _);
    }
}
