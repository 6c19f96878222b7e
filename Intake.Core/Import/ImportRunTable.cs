using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary>SQL of <c>import_runs</c>: how far each file was taken in.</summary>
static class ImportRunTable
{
    public static Task<ImportRun?> Find(Session session, string key, string source) =>
        session.First<ImportRun>(
            "select rows_done, finished_at from import_runs where file_hash = @key and source = @source",
            new { key, source });

    public static Task Save(Session session, string key, string source, long rows, bool finished, long now) =>
        session.Execute(
            """
            insert into import_runs (file_hash, source, rows_done, finished_at, updated_at)
            values (@key, @source, @rows, @finishedAt, @now)
            on conflict (file_hash, source) do update
            set rows_done = @rows, finished_at = @finishedAt, updated_at = @now
            """,
            new { key, source, rows, finishedAt = finished ? now : (long?)null, now });
}

/// <summary>A row of <c>import_runs</c>.</summary>
sealed record ImportRun
{
    public required long RowsDone { get; init; }
    public long? FinishedAt { get; init; }
}
