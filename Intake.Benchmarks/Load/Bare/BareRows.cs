using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Microsoft.Data.Sqlite;

namespace Intake.Benchmarks.Load.Bare;

/// <summary>The rows of one POST: contact, outbox row, idempotency key.</summary>
sealed class BareRows(SqliteConnection connection) : IDisposable
{
    readonly SqliteCommand contact = Prepare(connection,
        """
        insert into contacts (id, reference, source, case_id, kind, text, text_key, channel, place, language,
            submitter, masked, recorded_at, received_at)
        values ($0, $1, 'load', $2, $3, $4, $5, 'phone', $6, 'sv', 'resident', 0, $7, $7)
        """, 8);

    readonly SqliteCommand outbox = Prepare(connection,
        "insert into outbox (id, type, subject, created_at, available_at) values ($0, $1, $2, $3, $3)", 4);

    readonly SqliteCommand key = Prepare(connection,
        """
        insert into idempotency_keys (client, idempotency_key, body_hash, contact_id, status, created_at)
        values ('load', $0, $1, $2, 201, $3)
        """, 4);

    public void Insert(Contact one, SqliteTransaction transaction)
    {
        var (id, now) = (Guid.CreateVersion7().ToString(), one.ReceivedAt);
        Run(contact, transaction, id, id, id, one.Kind, one.Text, one.TextKey, one.Place, now);
        Run(outbox, transaction, Guid.CreateVersion7().ToString(), OutboxTable.ContactRecorded, id, now);
        Run(key, transaction, id, one.TextKey, id, now);
    }

    public void Dispose()
    {
        contact.Dispose();
        outbox.Dispose();
        key.Dispose();
    }

    static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new($"${i}", null));
        return command;
    }

    static void Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
