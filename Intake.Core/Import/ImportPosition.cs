using System.Security.Cryptography;
using System.Text.Json;
using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary>
/// How far this file was taken in with these settings. A file that was once read to its end is looked through again
/// from its beginning, and leaves no trace.
/// </summary>
sealed class ImportPosition(Database? database, TimeProvider clock, string key, string source, ImportRun? earlier)
{
    const int RowsBetweenSaves = 1_000;

    long saved;

    /// <summary>Rows that an interrupted run has taken in: they need not be asked for again.</summary>
    public long Resumed => IsFinished ? 0 : earlier?.RowsDone ?? 0;

    bool IsFinished => earlier?.FinishedAt is not null;

    /// <param name="database">Null: of a dry run, kept nowhere.</param>
    public static async Task<ImportPosition> Of(
        Database? database, TimeProvider clock, string fileHash, string source, string kind, Mapping mapping, string? encoding, CancellationToken stop)
    {
        var settings = JsonSerializer.SerializeToUtf8Bytes(
            new { fileHash, kind, encoding, columns = mapping.Pairs.Select(pair => new[] { pair.Field, pair.Column }) });
        var key = Convert.ToHexStringLower(SHA256.HashData(settings));
        var earlier = database is null ? null : await database.Read(session => ImportRunTable.Find(session, key, source), stop);
        return new(database, clock, key, source, earlier);
    }

    /// <summary>The store knows of the file from now on.</summary>
    public Task Note(RefusedFile refused) => refused.Note(database, clock);

    /// <param name="rows">All rows up to this one are in the store.</param>
    public async Task Reached(long rows, bool finished = false)
    {
        if (database is null || IsFinished || rows < Resumed || (!finished && rows - saved < RowsBetweenSaves)) return;
        await database.Write(session => ImportRunTable.Save(session, key, source, rows, finished, clock.Now()));
        saved = rows;
    }
}
