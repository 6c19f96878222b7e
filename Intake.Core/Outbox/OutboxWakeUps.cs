namespace Intake.Core.Outbox;

/// <summary>Tells the relay of this process that a committed transaction left it something to send.</summary>
public sealed class OutboxWakeUps : IDisposable
{
    readonly Dictionary<string, WakeUp> bells = Types.ToDictionary(type => type, _ => new WakeUp());

    public static IReadOnlyList<string> Types { get; } = [OutboxTable.ContactRecorded, OutboxTable.MessageQueued, OutboxTable.DispatchQueued, OutboxTable.WriteBackQueued];

    public WakeUp Of(string type) => bells[type];

    /// <summary>Rings for every type.</summary>
    public void Ring()
    {
        foreach (var bell in bells.Values) bell.Ring();
    }

    public void Dispose()
    {
        foreach (var bell in bells.Values) bell.Dispose();
    }
}
