using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;

namespace Intake.Core.Retention;

/// <summary>The rules: made and withdrawn by people, and those that the product keeps by itself.</summary>
public sealed class RetentionRules(
    Database database, AuditLog audit, IEnumerable<IRetained> kinds, IOptions<RelayOptions> relay, TimeProvider clock)
{
    const int LongestPeriod = 36_525;

    public IReadOnlyList<string> Types { get; } = [.. kinds.Select(kind => kind.Type).Order(StringComparer.Ordinal)];

    /// <summary>Technical rows and messages that are removed without anybody's decision; they hold ids only.</summary>
    public IReadOnlyList<RetentionRule> BuiltIn =>
        [BuiltInRule("outbox", relay.Value.Keep), BuiltInRule("inbox", InboxTable.Keep), BuiltInRule("setup-links", Access.SetupLinks.Lifetime),
            BuiltInRule("sessions", Access.Sessions.Keep), BuiltInRule("panel-sessions", Panel.PanelSessions.Lasts), BuiltInRule("undone-flags", Panel.Undoing.Keep), BuiltInRule("set-aside-messages", Bus.SetAsideMessages.Keep)];

    public Task<IReadOnlyList<RetentionRule>> List(CancellationToken stop = default) => database.Read(RetentionTable.List, stop);

    /// <summary>Null when the rule is in force.</summary>
    public async Task<Refusal?> Add(string decisionId, string type, int periodDays, Actor actor)
    {
        var decision = (decisionId ?? "").Trim();
        if (decision.Length is 0 or > 100 || decision == RetentionRule.System) return RetentionRefusals.DecisionMissing;
        if (kinds.FirstOrDefault(kind => kind.Type == type) is not { } kind) return RetentionRefusals.UnknownType;
        if (periodDays < kind.ShortestPeriod || periodDays > LongestPeriod) return RetentionRefusals.PeriodTooShort(kind.ShortestPeriod);
        var rule = new RetentionRule
        {
            Id = Id.New(clock.GetUtcNow()),
            DecisionId = decision,
            Type = type,
            PeriodDays = periodDays,
            MadeBy = actor.ToString(),
            MadeAt = clock.Now(),
        };
        return await database.Write(session => Store(session, rule, actor)) ? null : RetentionRefusals.RuleExists;
    }

    public async Task<Refusal?> Withdraw(string id, Actor actor) =>
        await database.Write(async session =>
        {
            // A batch that is being deleted ends first; the next one sees that the rule is gone.
            await session.TakeLock(RetentionRuns.Lock);
            if (!await RetentionTable.Withdraw(session, id, actor.ToString(), clock.Now())) return false;
            await audit.Append(session, new() { Actor = actor, Action = "retention.withdraw", Subject = id });
            return true;
        }) ? null : RetentionRefusals.UnknownRule;

    async Task<bool> Store(Session session, RetentionRule rule, Actor actor)
    {
        if (!await RetentionTable.Add(session, rule)) return false;
        await audit.Append(session, new() { Actor = actor, Action = "retention.rule", Subject = rule.Id, Because = rule.DecisionId });
        return true;
    }

    static RetentionRule BuiltInRule(string type, TimeSpan keep) => new()
    {
        Id = $"system-{type}",
        DecisionId = RetentionRule.System,
        Type = type,
        PeriodDays = (long)Math.Ceiling(keep.TotalDays),
        MadeBy = "system:product",
        MadeAt = 0,
    };
}
