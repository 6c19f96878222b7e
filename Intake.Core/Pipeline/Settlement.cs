using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Deduplication;
using Intake.Core.Feedback;
using Intake.Core.Outbox;
using Intake.Core.Routing;
using Intake.Core.Storage;
using Intake.Core.Telemetry;

namespace Intake.Core.Pipeline;

/// <summary>
/// Writes what was decided, one decision at a time over all processes: under the routing lock only what came since
/// the search is looked at again, so two workers never open two items for the same need.
/// </summary>
public sealed class Settlement(KnownWordings known, Areas areas, OutboxWakeUps relay, TimeProvider clock, IEnumerable<IHearsOfItems>? hearers = null)
{
    internal async Task Settle(Session session, IReadOnlyList<Studied> studied)
    {
        await session.TakeLock(WordingLog.Lock);
        var catalog = await areas.In(session);
        var newcomers = await Newcomers.Read(session, known.Index, studied.Min(one => one.Seen));
        var routed = new List<ContactRouted>(studied.Count);
        foreach (var one in studied)
            if (await InboxTable.Enter(session, InboxTable.Pipeline, one.Contact.Id, clock.Now()))
                routed.Add(await Settle(session, one, one.VerdictBy(catalog), newcomers));
        foreach (var hearer in hearers ?? []) await hearer.Routed(session, routed);
        session.AfterCommit(relay.Of(OutboxTable.MessageQueued).Ring);
    }

    async Task<ContactRouted> Settle(Session session, Studied one, Verdict verdict, Newcomers newcomers)
    {
        var (contact, now) = (one.Contact, clock.GetUtcNow());
        var attachTo = contact.AttachTo is null ? null : await ItemTable.IdOf(session, contact.AttachTo);
        var decision = Router.Route(attachTo, newcomers.Join(one));

        await ClassificationTable.Add(session, contact.Id, verdict, now.ToUnixTimeMilliseconds());
        var itemId = await BacklogWriter.Carry(session, contact, verdict, decision, now);
        foreach (var match in decision.Suggestions) await SuggestionTable.Add(session, contact.Id, match, now);
        await WordingLog.Add(session, contact.Id, itemId, added: true, now.ToUnixTimeMilliseconds());
        newcomers.Add(contact, itemId);

        await Receipts.Queue(session, contact.Id, now);
        await FailureTable.Clear(session, contact.Id);
        session.AfterCommit(() => IntakeMeter.Routed(decision.How, decision.Suggestions.Count, contact.ReceivedAt, clock.Now()));
        return new(contact.Id, contact.Reference, contact.Source, contact.CaseId, itemId, now);
    }
}
