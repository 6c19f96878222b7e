namespace Intake.Core.Storage;

/// <summary>
/// The store. A write is one transaction: it is durable when the task completes, and nothing of it is there when
/// it throws. Reads see committed rows only. Keep everything slow (network, language work) outside.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    public abstract Dialect Dialect { get; }

    public abstract Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken stop = default);

    /// <summary>Waits for its turn however long the queue is. For the product's own work.</summary>
    public abstract Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken stop = default);

    /// <summary>As <see cref="Write{T}"/>, but throws <see cref="StoreBusyException"/> at once when too many wait.</summary>
    public abstract Task<T> WriteOrRefuse<T>(Func<Session, Task<T>> work, CancellationToken stop = default);

    public Task Write(Func<Session, Task> work, CancellationToken stop = default) =>
        Write(async session => { await work(session); return 0; }, stop);

    public abstract ValueTask DisposeAsync();
}

/// <summary>More writes wait than the store takes on; nothing of this one was stored. Try again shortly.</summary>
public sealed class StoreBusyException() : Exception("The store's queue is full; nothing was stored.");
