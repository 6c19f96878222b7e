namespace Intake.Benchmarks.Load.Processes;

/// <summary>The last lines of an output: enough to say what went wrong.</summary>
sealed class LastWords
{
    const int Most = 50;

    readonly Queue<string> lines = [];

    public void Add(string? line)
    {
        if (line is null) return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Most) lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (lines) return string.Join('\n', lines);
    }
}
