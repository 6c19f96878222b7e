using Intake.Core.Backlog;
using Intake.Core.Outbox;
using Intake.Core.Storage;

namespace Intake.Core.CaseSystems;

/// <summary>Notes which cases are to be told, in the transaction of what there is to tell.</summary>
public sealed class WriteBackQueue(OutboxWakeUps relay, TimeProvider clock) : IHearsOfItems
{
    public async Task Moved(Session session, ItemMoved moved)
    {
        var tellable = await Tellable(session);
        if (tellable.Count == 0) return;
        await Want(session, (await WriteBackTable.CasesOf(session, moved.ItemId)).Where(told => tellable.Contains(told.Source)), moved.At);
    }

    public async Task Routed(Session session, IReadOnlyList<ContactRouted> routed)
    {
        if (routed.Count == 0 || await Tellable(session) is not { Count: > 0 } tellable) return;
        await Want(session, routed.Where(contact => tellable.Contains(contact.Source)).Select(ToldCase.Of), clock.GetUtcNow());
    }

    async Task Want(Session session, IEnumerable<ToldCase> cases, DateTimeOffset now)
    {
        foreach (var told in cases) await WriteBackTable.Want(session, told, now);
        session.AfterCommit(relay.Of(OutboxTable.WriteBackQueued).Ring);
    }

    async Task<HashSet<string>> Tellable(Session session) => [.. await WriteBackTable.Tellable(session, clock.Now())];
}
