using System.Data.Common;
using Intake.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Intake.Core.Pipeline;

/// <summary>Tells a contact's own fault from the surroundings' (store away or full, shutting down).</summary>
static class ContactFault
{
    // SQLITE_BUSY, LOCKED, IOERR, FULL, CANTOPEN: the provider does not call them transient.
    static readonly int[] SurroundingsOfSqlite = [5, 6, 10, 13, 14];

    public static bool IsOwn(Exception fault) => fault switch
    {
        OperationCanceledException or StoreBusyException or TimeoutException or IOException => false,
        SqliteException sqlite => !SurroundingsOfSqlite.Contains(sqlite.SqliteErrorCode),
        DbException database => !database.IsTransient,
        _ => true,
    };

    /// <summary>For the table of failures: the kind of fault, never its text, which may quote the contact.</summary>
    public static string CodeOf(Exception fault) => fault switch
    {
        SqliteException sqlite => $"sqlite-{sqlite.SqliteExtendedErrorCode}",
        DbException { SqlState: { } state } => $"sql-{state}",
        _ => fault.GetType().Name,
    };
}
