using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Intake.Core.Storage;

/// <summary>SQLite in WAL mode: any number of readers, one writer with group commit (<see cref="SqliteWriter"/>).</summary>
public sealed class SqliteDatabase : Database
{
    // 3.51.3 mends a WAL-reset bug that could lose committed pages.
    static readonly Version OldestSafe = new(3, 51, 3);

    readonly string connectionString;
    readonly SqliteWriter writer;

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        connectionString = Absolute(options.Value.ConnectionString);
        AssertVersion();
        writer = new SqliteWriter(Open, Dialect, options.Value.MaxWaitingWrites);
    }

    public override Dialect Dialect => Dialect.Sqlite;

    /// <summary>The connection string with its file made absolute and its folder created.</summary>
    public static string Absolute(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString);
        parts.DataSource = InstallFolder.Resolve(parts.DataSource);
        parts.DefaultTimeout = 60;
        Directory.CreateDirectory(Path.GetDirectoryName(parts.DataSource)!);
        return parts.ToString();
    }

    /// <summary>Whether the file is there, without making it.</summary>
    public static bool Exists(string connectionString) =>
        File.Exists(InstallFolder.Resolve(new SqliteConnectionStringBuilder(connectionString).DataSource));

    public override async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        await using var connection = Open();
        await using var snapshot = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        return await work(new Session(connection, snapshot, Dialect));
    }

    public override Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken stop = default) =>
        writer.Enqueue(work, stop);

    public override Task<T> WriteOrRefuse<T>(Func<Session, Task<T>> work, CancellationToken stop = default) =>
        writer.EnqueueOrRefuse(work, stop);

    public override ValueTask DisposeAsync() => writer.DisposeAsync();

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("""
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma secure_delete = on;
            pragma busy_timeout = 60000;
            pragma temp_store = memory;
            """);
        return connection;
    }

    static void AssertVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        if (Version.Parse(connection.ServerVersion) < OldestSafe)
            throw new InvalidOperationException(
                $"SQLite {connection.ServerVersion} is too old: {OldestSafe} or newer is needed (WAL-reset bug).");
    }
}
