using System.Diagnostics;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Traffic;
using Intake.Core.Contacts;
using Microsoft.Data.Sqlite;

namespace Intake.Benchmarks.Load.Bare;

/// <summary>
/// The ceiling of intake's storage: what one POST writes, into the product's schema, by prepared commands, as many in
/// one durable transaction as calls are in flight.
/// </summary>
static class BareInserts
{
    const int Different = 2_000;

    public static async Task<double> PerSecond(LoadPlan plan, CancellationToken stop)
    {
        await using var store = await Store.Create("sqlite");
        await using var connection = Open(store.Options.Value.ConnectionString);
        using var rows = new BareRows(connection);
        var (contacts, clock, count) = (Contacts(), Stopwatch.StartNew(), 0);
        while (clock.Elapsed.TotalSeconds < plan.Seconds)
        {
            stop.ThrowIfCancellationRequested();
            await using var transaction = connection.BeginTransaction(deferred: false);
            for (var i = 0; i < plan.Connections; i++, count++) rows.Insert(contacts[count % Different], transaction);
            transaction.Commit();
        }
        return count / clock.Elapsed.TotalSeconds;
    }

    static Contact[] Contacts()
    {
        var texts = new SwedishTexts(7);
        return [.. Enumerable.Range(0, Different).Select(i => Contact.From(ContactBodies.Draft(texts, i, "CASE"), DateTimeOffset.UtcNow))];
    }

    static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;";
        settings.ExecuteNonQuery();
        return connection;
    }
}
