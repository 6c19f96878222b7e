using FluentAssertions;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Intake.Tests.Support;

/// <summary>A fresh database of a real engine; gone when disposed.</summary>
public sealed class TestStore : IAsyncDisposable
{
    public static readonly string[] Engines = ["sqlite", "postgres"];

    // Migrated once a run; a copy of it is much faster than all migrations again.
    static readonly Lazy<Task<string>> template = new(MakeTemplate);
    static readonly Lazy<byte[]> file = new(MakeFile);

    readonly Func<Task> drop;

    TestStore(StorageOptions options, Func<Task> drop)
    {
        Options = Microsoft.Extensions.Options.Options.Create(options);
        this.drop = drop;
        Database = Open();
        Vault = Open(new EphemeralDataProtectionProvider());
    }

    public IOptions<StorageOptions> Options { get; }

    public Database Database { get; }

    /// <summary>A vault whose key ring ends with this store.</summary>
    public ResidentVault Vault { get; }

    public ResidentVault Open(IDataProtectionProvider ring) => new(new(Database, ring, TimeProvider.System), ring);

    /// <summary>One more process's view of the same store.</summary>
    public Database Open() => Options.Value.Provider == "postgres" ? new PostgresDatabase(Options) : new SqliteDatabase(Options);

    public static async Task<TestStore> Create(string engine)
    {
        if (engine == "postgres") return await Postgres(await template.Value);
        return Sqlite(folder => File.WriteAllBytes(FileIn(folder), file.Value));
    }

    /// <summary>Without the schema.</summary>
    public static async Task<TestStore> CreateEmpty(string engine) => engine == "postgres" ? await Postgres("template1") : Sqlite(_ => { });

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await drop();
    }

    static TestStore Sqlite(Action<string> fill)
    {
        var folder = Directory.CreateTempSubdirectory("kci-test-").FullName;
        fill(folder);
        return new(new() { ConnectionString = $"Data Source={FileIn(folder)}" }, () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    static string FileIn(string folder) => Path.Combine(folder, "intake.db");

    static byte[] MakeFile()
    {
        var folder = Directory.CreateTempSubdirectory("kci-test-").FullName;
        var options = new StorageOptions { ConnectionString = $"Data Source={FileIn(folder)};Pooling=False" };
        new Migrations(Microsoft.Extensions.Options.Options.Create(options)).Run();
        // The last connection's end writes the journal into the file; what is left in it would be missing in the copies.
        File.Exists(FileIn(folder) + "-wal").Should().BeFalse();
        var bytes = File.ReadAllBytes(FileIn(folder));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    static async Task<TestStore> Postgres(string template)
    {
        var server = await SharedServers.Postgres();
        var name = $"kci_{Guid.NewGuid():N}";
        await Execute(server, $"create database {name} template {template}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        return new(new() { Provider = "postgres", ConnectionString = connection, MaxConnections = 20 }, async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await Execute(server, $"drop database {name} with (force)");
        });
    }

    static async Task<string> MakeTemplate()
    {
        var name = $"kci_template_{Guid.NewGuid():N}";
        var server = await SharedServers.Postgres();
        await Execute(server, $"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString();
        new Migrations(Microsoft.Extensions.Options.Options.Create(new StorageOptions { Provider = "postgres", ConnectionString = connection })).Run();
        // A database that somebody is connected to cannot be copied.
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
