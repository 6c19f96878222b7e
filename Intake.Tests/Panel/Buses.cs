using Intake.Core.Outbox;

namespace Intake.Tests.Panel;

/// <summary>A bus that holds what it is handed until it may go.</summary>
sealed class HeldBus : IMessageBus
{
    readonly TaskCompletionSource reached = new(), let = new();

    public Task Reached => reached.Task;

    public void Let() => let.SetResult();

    public Task Publish(string type, IReadOnlyList<string> subjects, CancellationToken stop)
    {
        reached.SetResult();
        return let.Task;
    }
}

/// <summary>A bus that counts what it is handed.</summary>
sealed class CountedBus : IMessageBus
{
    int count;

    public int Count => count;

    public Task Publish(string type, IReadOnlyList<string> subjects, CancellationToken stop)
    {
        Interlocked.Add(ref count, subjects.Count);
        return Task.CompletedTask;
    }
}
