namespace Intake.Benchmarks.Load.Processes;

/// <summary>Waits for something that happens in another process.</summary>
static class Wait
{
    /// <exception cref="InvalidOperationException">The process ended meanwhile, or it took more than two minutes.</exception>
    public static async Task Until(Func<Task<bool>> holds, Child meanwhile, TimeSpan pause, CancellationToken stop)
    {
        var givenUp = DateTime.UtcNow.AddMinutes(2);
        while (!await holds())
        {
            if (meanwhile.HasEnded || DateTime.UtcNow > givenUp) throw meanwhile.Failed();
            await Task.Delay(pause, stop);
        }
    }

    /// <summary>Until the process hardly works any more; at most a quarter of a minute.</summary>
    public static async Task UntilIdle(Child child, CancellationToken stop)
    {
        var window = TimeSpan.FromMilliseconds(500);
        var givenUp = DateTime.UtcNow.AddSeconds(15);
        for (var before = child.Usage.ProcessorSeconds; DateTime.UtcNow < givenUp; before = child.Usage.ProcessorSeconds)
        {
            await Task.Delay(window, stop);
            if (child.Usage.ProcessorSeconds - before < window.TotalSeconds * 0.05) return;
        }
    }
}
