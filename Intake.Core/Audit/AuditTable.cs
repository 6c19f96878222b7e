using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>SQL of <c>audit</c>. Rows are added, never changed.</summary>
static class AuditTable
{
    public static Task<AuditRow?> Last(Session session) =>
        session.First<AuditRow>("select * from audit order by seq desc limit 1");

    public static Task Add(Session session, AuditRow row) =>
        session.Execute(
            """
            insert into audit (seq, made_at, actor, action, subject, because, hash)
            values (@Seq, @MadeAt, @Actor, @Action, @Subject, @Because, @Hash)
            """,
            row);
}

/// <summary>A row as stored. <see cref="Hash"/> covers the row and the hash before it, in hex.</summary>
public sealed record AuditRow
{
    public required long Seq { get; init; }
    public required long MadeAt { get; init; }
    public required string Actor { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public required string Because { get; init; }
    public required string Hash { get; init; }
}
