using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>SQL of <c>audit</c> and its head. Rows are added, never changed.</summary>
static class AuditTable
{
    public static Task<AuditHead?> Head(Session session) =>
        session.First<AuditHead>("select seq, hash, count, key_id, seal from audit_head where id = 1");

    /// <summary>A free number, at least <paramref name="wanted"/>: where the head does not say the truth.</summary>
    public static Task<long> Next(Session session, long wanted) =>
        session.Single<long>(
            "select case when max(seq) >= @wanted then max(seq) + 1 else @wanted end from audit", new { wanted });

    public static Task Add(Session session, AuditRow row, AuditHead head) =>
        session.Execute(
            """
            insert into audit (seq, made_at, actor, action, subject, because, key_id, hash)
            values (@Seq, @MadeAt, @Actor, @Action, @Subject, @Because, @KeyId, @Hash);
            insert into audit_head (id, seq, hash, count, key_id, seal)
            values (1, @Seq, @Hash, @Count, @KeyId, @Seal)
            on conflict (id) do update set
                seq = excluded.seq, hash = excluded.hash, count = excluded.count, key_id = excluded.key_id, seal = excluded.seal;
            """,
            new { row.Seq, row.MadeAt, row.Actor, row.Action, row.Subject, row.Because, row.KeyId, row.Hash, head.Count, head.Seal });

    /// <summary>The head of an empty log: without one a log that was deleted whole would look new.</summary>
    public static Task Begin(Session session, AuditHead head) =>
        session.Execute(
            """
            insert into audit_head (id, seq, hash, count, key_id, seal)
            values (1, @Seq, @Hash, @Count, @KeyId, @Seal)
            """,
            head);

    /// <summary>All rows in their order, one at a time.</summary>
    public static IAsyncEnumerable<AuditRow> All(Session session) =>
        session.Stream<AuditRow>("select seq, made_at, actor, action, subject, because, key_id, hash from audit order by seq");

    public static Task<long> Count(Session session) => session.Single<long>("select count(*) from audit");

    public static Task<IReadOnlyList<AuditRow>> Page(Session session, AuditFilter filter) =>
        session.Query<AuditRow>(
            """
            select seq, made_at, actor, action, subject, because, key_id, hash from audit
            where seq < @Below
                and (@Actor = '' or actor = @Actor) and (@Action = '' or action = @Action)
                and (@Subject = '' or subject = @Subject)
                and made_at >= @From and made_at < @Until
            order by seq desc limit @Take
            """,
            filter);
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
    public required string KeyId { get; init; }
    public required string Hash { get; init; }
}

/// <summary>Where the log ends. <see cref="Seal"/> covers the rest of it.</summary>
public sealed record AuditHead
{
    public required long Seq { get; init; }
    public required string Hash { get; init; }
    public required long Count { get; init; }
    public required string KeyId { get; init; }
    public required string Seal { get; init; }
}
