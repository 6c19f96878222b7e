using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>SQL of <c>retention_rules</c>.</summary>
static class RetentionTable
{
    /// <returns>False when a rule of the type is in force.</returns>
    public static async Task<bool> Add(Session session, RetentionRule rule) =>
        await session.Execute(
            """
            insert into retention_rules (id, decision_id, type, period_days, made_by, made_at)
            values (@Id, @DecisionId, @Type, @PeriodDays, @MadeBy, @MadeAt)
            on conflict (type) where withdrawn_at is null do nothing
            """,
            rule) == 1;

    public static async Task<bool> Withdraw(Session session, string id, string actor, long now) =>
        await session.Execute(
            "update retention_rules set withdrawn_by = @actor, withdrawn_at = @now where id = @id and withdrawn_at is null",
            new { id, actor, now }) == 1;

    public static Task<IReadOnlyList<RetentionRule>> List(Session session) =>
        session.Query<RetentionRule>("select * from retention_rules order by withdrawn_at is not null, type, made_at");

    public static Task<IReadOnlyList<RetentionRule>> InForce(Session session) =>
        session.Query<RetentionRule>("select * from retention_rules where withdrawn_at is null order by type");
}
