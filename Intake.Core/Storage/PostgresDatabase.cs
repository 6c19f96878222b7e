using System.Data;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Intake.Core.Storage;

/// <summary>PostgreSQL through a pool; each write is one read-committed transaction.</summary>
public sealed class PostgresDatabase : Database
{
    readonly NpgsqlDataSource pool;
    readonly SemaphoreSlim waiting;

    public PostgresDatabase(IOptions<StorageOptions> options)
    {
        pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.Value.ConnectionString)
        {
            MaxPoolSize = options.Value.MaxConnections,
            MaxAutoPrepare = 100,
            // A row's values would travel into exception texts and logs.
            IncludeErrorDetail = false,
        });
        waiting = new SemaphoreSlim(options.Value.MaxWaitingWrites);
    }

    public override Dialect Dialect => Dialect.Postgres;

    public override async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken stop = default)
    {
        await using var connection = await pool.OpenConnectionAsync(stop);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        return await work(new Session(connection, snapshot, Dialect));
    }

    public override async Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken stop = default)
    {
        await using var connection = await pool.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
        var session = new Session(connection, transaction, Dialect);
        var result = await work(session);
        await transaction.CommitAsync(CancellationToken.None);
        foreach (var action in session.AfterCommitActions) action();
        return result;
    }

    public override async Task<T> WriteOrRefuse<T>(Func<Session, Task<T>> work, CancellationToken stop = default)
    {
        if (!await waiting.WaitAsync(TimeSpan.Zero, stop)) throw new StoreBusyException();
        try
        {
            return await Write(work, stop);
        }
        finally
        {
            waiting.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await pool.DisposeAsync();
        waiting.Dispose();
    }
}
