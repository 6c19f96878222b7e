using Intake.Core.Storage;

namespace Intake.Core.Pipeline;

/// <summary>SQL of <c>inbox</c>: what a consumer has handled, so that a second delivery changes nothing.</summary>
public static class InboxTable
{
    public const string Pipeline = "pipeline";

    /// <summary>A broker may deliver again after any time; a time window of minutes is not enough.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(400);

    /// <returns>False when the subject was handled before.</returns>
    public static async Task<bool> Enter(Session session, string consumer, string subject, long now) =>
        await session.Execute(
            "insert into inbox (consumer, subject, handled_at) values (@consumer, @subject, @now) on conflict do nothing",
            new { consumer, subject, now }) == 1;

    public static Task<int> Prune(Session session, long handledBefore) =>
        session.Execute("delete from inbox where handled_at < @handledBefore", new { handledBefore });
}
