namespace Intake.Core.Outbox;

/// <summary>A bell: rung any number of times before somebody waits, it wakes once.</summary>
public sealed class WakeUp : IDisposable
{
    readonly SemaphoreSlim signal = new(0, 1);

    public void Ring()
    {
        try
        {
            if (signal.CurrentCount == 0) signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung twice at once: one ring is enough.
        }
    }

    /// <summary>Returns when rung, or after <paramref name="atMost"/>.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken stop) => signal.WaitAsync(atMost, stop);

    public void Dispose() => signal.Dispose();
}
