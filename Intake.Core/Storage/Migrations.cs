using System.Reflection;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Intake.Core.Storage;

/// <summary>Brings the schema up to date with the numbered scripts; safe to call from several processes at once.</summary>
public sealed class Migrations(IOptions<StorageOptions> options)
{
    /// <returns>The names of the scripts that were run.</returns>
    public IReadOnlyList<string> Run()
    {
        using var alone = TakeLock();
        var result = Upgrade().PerformUpgrade();
        return result.Successful ? [.. result.Scripts.Select(script => script.Name)] : throw result.Error;
    }

    /// <exception cref="InvalidOperationException">Scripts wait: the sentence says what to run.</exception>
    public void AssertCurrent()
    {
        if (Upgrade().GetScriptsToExecute() is { Count: > 0 } waiting)
            throw new InvalidOperationException(
                $"The schema is {waiting.Count} scripts behind. Run: dotnet run --project Intake.Worker -- migrate");
    }

    UpgradeEngine Upgrade() => Engine()
        .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal))
        .WithTransactionPerScript()
        .LogTo(new NoOpUpgradeLog())
        .Build();

    UpgradeEngineBuilder Engine() => options.Value.Provider == "postgres"
        ? DeployChanges.To.PostgresqlDatabase(options.Value.ConnectionString)
        : DeployChanges.To.SqliteDatabase(SqliteDatabase.Absolute(options.Value.ConnectionString));

    // DbUp has no lock of its own: PostgreSQL lends an advisory lock, SQLite a file beside the database.
    IDisposable TakeLock() => options.Value.Provider == "postgres" ? PostgresLock() : FileLock();

    NpgsqlConnection PostgresLock()
    {
        // Not from the pool: there the session lives on after it is closed, and the lock with it.
        var session = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(session.ToString());
        connection.Open();
        using var command = new NpgsqlCommand("select pg_advisory_lock(hashtext('kundcenterintake.migrate'))", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    FileStream FileLock()
    {
        var file = new SqliteConnectionStringBuilder(SqliteDatabase.Absolute(options.Value.ConnectionString)).DataSource;
        var givenUp = DateTime.UtcNow.AddMinutes(1);
        while (true)
        {
            try
            {
                return new FileStream(file + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < givenUp)
            {
                Thread.Sleep(50);
            }
        }
    }
}
