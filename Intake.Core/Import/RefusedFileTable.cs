using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary>SQL of <c>refused_files</c>: where they were written, on which machine.</summary>
static class RefusedFileTable
{
    public static Task Note(Session session, string path, long now) =>
        session.Execute(
            """
            insert into refused_files (path, host, written_at) values (@path, @host, @now)
            on conflict (path, host) do update set written_at = @now
            """,
            new { path, host = Environment.MachineName, now });

    public static Task<IReadOnlyList<NotedFile>> Before(Session session, long before, string after) =>
        session.Query<NotedFile>(
            """
            select path, host, written_at, host || ':' || path as id from refused_files
            where written_at < @before and host || ':' || path > @after order by 4
            """,
            new { before, after });

    public static Task<NotedFile?> Find(Session session, string id) =>
        session.First<NotedFile>("select path, host, written_at, @id as id from refused_files where host || ':' || path = @id", new { id });

    public static Task Remove(Session session, string id) =>
        session.Execute("delete from refused_files where host || ':' || path = @id", new { id });
}

/// <summary>A row of <c>refused_files</c>.</summary>
sealed record NotedFile
{
    public required string Id { get; init; }
    public required string Path { get; init; }
    public required string Host { get; init; }
    public required long WrittenAt { get; init; }

    /// <summary>Only on the machine where it lies can it be deleted; a folder may have moved along to a new one.</summary>
    public bool IsHere => Host == Environment.MachineName || File.Exists(Path);
}
