using Intake.Core.Storage;

namespace Intake.Core.Sources;

/// <summary>SQL of <c>source_secrets</c>.</summary>
static class SourceSecretTable
{
    public static Task Add(Session session, string id, string source, string purpose, string sealedText, long now) =>
        session.Execute(
            """
            insert into source_secrets (id, source, purpose, sealed, created_at)
            values (@id, @source, @purpose, @sealedText, @now)
            """,
            new { id, source, purpose, sealedText, now });

    /// <summary>Those that hold now end at <paramref name="at"/> at the latest.</summary>
    public static Task End(Session session, string source, string purpose, long at) =>
        session.Execute(
            """
            update source_secrets set ends_at = @at
            where source = @source and purpose = @purpose and (ends_at is null or ends_at > @at)
            """,
            new { source, purpose, at });

    /// <summary>Sealed ones that hold, newest first.</summary>
    public static Task<IReadOnlyList<string>> Holding(Session session, string source, string purpose, long now) =>
        session.Query<string>(
            """
            select sealed from source_secrets
            where source = @source and purpose = @purpose and (ends_at is null or ends_at > @now)
            order by case when ends_at is null then 0 else 1 end, created_at desc, id desc
            """,
            new { source, purpose, now });

    public static Task<int> Prune(Session session, long endedBefore) =>
        session.Execute("delete from source_secrets where ends_at < @endedBefore", new { endedBefore });
}
