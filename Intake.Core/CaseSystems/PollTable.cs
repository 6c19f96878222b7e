using Intake.Core.Storage;

namespace Intake.Core.CaseSystems;

/// <summary>SQL of <c>case_polls</c>.</summary>
static class PollTable
{
    /// <summary>Takes a source for asking; null when another process has it or it was asked a moment ago.</summary>
    /// <param name="notSince">Only when it was not asked after this time.</param>
    public static async Task<PollLease?> Take(Session session, string source, string by, long now, long until, long notSince)
    {
        await session.Execute(
            "insert into case_polls (source, changed_until) values (@source, 0) on conflict (source) do nothing", new { source });
        return await session.First<PollLease>(
            """
            update case_polls set leased_by = @by, leased_until = @until
            where source = @source and (leased_until is null or leased_until < @now) and (polled_at is null or polled_at <= @notSince)
            returning source, changed_until
            """,
            new { source, by, now, until, notSince });
    }

    /// <returns>False when another process took it meanwhile.</returns>
    public static async Task<bool> Keep(Session session, string source, string by, long until) =>
        await session.Execute("update case_polls set leased_until = @until where source = @source and leased_by = @by", new { source, by, until }) == 1;

    /// <param name="code">What went wrong; null: everything up to <paramref name="changedUntil"/> was read.</param>
    public static Task End(Session session, string source, string by, long now, long changedUntil, string? code) =>
        session.Execute(
            """
            update case_polls set leased_by = null, leased_until = null, polled_at = @now, code = @code,
                changed_until = case when @changedUntil > changed_until then @changedUntil else changed_until end
            where source = @source and leased_by = @by
            """,
            new { source, by, now, changedUntil, code });
}

/// <summary>A source that is being asked.</summary>
sealed record PollLease
{
    public required string Source { get; init; }

    /// <summary>All that was changed before this time (unix ms, the other system's) was read.</summary>
    public required long ChangedUntil { get; init; }
}
