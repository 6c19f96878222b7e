using System.Data.Common;
using Dapper;

namespace Intake.Core.Storage;

/// <summary>One open transaction (or one read snapshot) with Dapper's calls, bound to its dialect.</summary>
public sealed class Session(DbConnection connection, DbTransaction? transaction, Dialect dialect)
{
    readonly List<Action> afterCommit = [];

    // case_id → CaseId, for every row there is.
    static Session() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Dialect Dialect => dialect;

    public DbConnection Connection => connection;

    public DbTransaction? Transaction => transaction;

    public Task<int> Execute(string sql, object? parameters = null) =>
        connection.ExecuteAsync(sql, parameters, transaction);

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(sql, parameters, transaction)).AsList();

    /// <summary>Rows one at a time, for what does not fit into memory. Nothing else may be asked meanwhile.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, object? parameters = null) =>
        connection.QueryUnbufferedAsync<T>(sql, parameters, transaction);

    public Task<T?> First<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T?>(sql, parameters, transaction);

    public Task<T> Single<T>(string sql, object? parameters = null) =>
        connection.QuerySingleAsync<T>(sql, parameters, transaction);

    /// <summary>Holds <paramref name="name"/> against every other process until this transaction ends.</summary>
    public async Task TakeLock(string name)
    {
        if (dialect.TakeLock.Length > 0) await Execute(dialect.TakeLock, new { name });
    }

    /// <summary>Runs once the transaction is durable; never when it rolls back.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    internal IReadOnlyList<Action> AfterCommitActions => afterCommit;
}
