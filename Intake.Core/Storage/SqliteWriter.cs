using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Intake.Core.Storage;

/// <summary>
/// The process's one writer. Whatever waits goes into one <c>begin immediate</c> transaction (group commit), each
/// piece of work under a savepoint of its own, so that one that fails takes nothing from its neighbours.
/// </summary>
sealed class SqliteWriter : IAsyncDisposable
{
    const int LargestGroup = 128;

    readonly Channel<Work> waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    readonly Func<SqliteConnection> open;
    readonly Dialect dialect;
    readonly int mostWaiting;
    readonly Task loop;
    int count;

    public SqliteWriter(Func<SqliteConnection> open, Dialect dialect, int mostWaiting)
    {
        (this.open, this.dialect, this.mostWaiting) = (open, dialect, mostWaiting);
        loop = Task.Factory.StartNew(Run, TaskCreationOptions.LongRunning).Unwrap();
    }

    public Task<T> EnqueueOrRefuse<T>(Func<Session, Task<T>> work, CancellationToken stop) =>
        Volatile.Read(ref count) >= mostWaiting ? throw new StoreBusyException() : Enqueue(work, stop);

    public Task<T> Enqueue<T>(Func<Session, Task<T>> work, CancellationToken stop)
    {
        var queued = new Work<T>(work, stop);
        Interlocked.Increment(ref count);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(queued), this);
        return queued.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    async Task Run()
    {
        SqliteConnection? connection = null;
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = Take();
            try
            {
                connection ??= open();
                await Commit(connection, group);
            }
            catch (Exception fault)
            {
                // Disk full, file gone, lock not had in a minute: each caller learns of it, the next group tries anew.
                foreach (var work in group) work.Fail(fault);
                connection?.Dispose();
                connection = null;
            }
            // Other processes' writers get a turn: SQLite has no queue of its own.
            if (group.Count == LargestGroup) await Task.Delay(1);
        }
        connection?.Dispose();
    }

    List<Work> Take()
    {
        var group = new List<Work>();
        while (group.Count < LargestGroup && waiting.Reader.TryRead(out var work))
        {
            Interlocked.Decrement(ref count);
            group.Add(work);
        }
        return group;
    }

    async Task Commit(SqliteConnection connection, List<Work> group)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var work in group)
        {
            transaction.Save("work");
            if (!await work.Run(new Session(connection, transaction, dialect))) transaction.Rollback("work");
            transaction.Release("work");
        }
        await transaction.CommitAsync();
        foreach (var work in group) work.Committed();
    }

    abstract class Work
    {
        public abstract Task<bool> Run(Session session);
        public abstract void Committed();
        public abstract void Fail(Exception fault);
    }

    sealed class Work<T>(Func<Session, Task<T>> work, CancellationToken stop) : Work
    {
        readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Session? session;
        Exception? refused;
        T result = default!;

        public Task<T> Completion => done.Task;

        public override async Task<bool> Run(Session opened)
        {
            try
            {
                stop.ThrowIfCancellationRequested();
                session = opened;
                result = await work(opened);
            }
            catch (Exception fault)
            {
                refused = fault;
            }
            return refused is null;
        }

        public override void Committed()
        {
            if (refused is null)
                foreach (var action in session!.AfterCommitActions) action();
            if (refused is OperationCanceledException) done.TrySetCanceled(stop);
            else if (refused is not null) done.TrySetException(refused);
            else done.TrySetResult(result);
        }

        public override void Fail(Exception fault) => done.TrySetException(refused ?? fault);
    }
}
