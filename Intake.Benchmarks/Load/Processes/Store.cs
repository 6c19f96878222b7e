using Intake.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>A fresh, migrated store; gone when disposed.</summary>
sealed class Store : IAsyncDisposable
{
    readonly Func<Task> drop;

    Store(StorageOptions options, Func<Task> drop)
    {
        this.drop = drop;
        Options = Microsoft.Extensions.Options.Options.Create(options);
        new Migrations(Options).Run();
        Database = options.Provider == "postgres" ? new PostgresDatabase(Options) : new SqliteDatabase(Options);
    }

    public static IReadOnlyList<string> Engines { get; } =
        PostgresServer.ConnectionString is null ? ["sqlite"] : ["sqlite", "postgres"];

    public IOptions<StorageOptions> Options { get; }

    public Database Database { get; }

    /// <summary>For a process that is to use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Storage__Provider"] = Options.Value.Provider,
        ["Storage__ConnectionString"] = Options.Value.ConnectionString,
    };

    public static async Task<Store> Create(string engine)
    {
        if (engine == "postgres")
        {
            var (connection, drop) = await PostgresServer.CreateDatabase();
            return new(new() { Provider = engine, ConnectionString = connection }, drop);
        }
        var folder = Directory.CreateTempSubdirectory("kci-load-").FullName;
        return new(new() { ConnectionString = $"Data Source={Path.Combine(folder, "intake.db")}" }, () => Remove(folder));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await drop();
    }

    static Task Remove(string folder)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
