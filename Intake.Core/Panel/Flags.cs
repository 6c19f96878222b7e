using Intake.Core.Contacts;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>
/// Takes flags in. A flag is durable at once, but goes on to the backlog only when it can no longer be undone.
/// </summary>
public sealed class Flags(Database database, ContactRecorder recorder, FlagRules rules, IOptions<PanelOptions> options, TimeProvider clock)
{
    /// <exception cref="StoreBusyException">Too many writes wait; nothing was stored.</exception>
    public async Task<(Flagged? Kept, Refusal? Refusal)> Keep(FlagDraft draft, PanelCaller by, IdempotencyKey? key, CancellationToken stop = default)
    {
        var (caseId, refusal) = rules.CaseOf(draft, by);
        if ((refusal ?? rules.CheckConsent(draft)) is { } refused) return (null, IntakeMeter.Refused(refused));
        var contact = draft.Contact with { Source = by.Source, CaseId = caseId, RecordedAt = rules.TimeOf(draft) };
        return IntakeMeter.Flagged(await recorder.Record(contact, key, Beside(draft, by, key), stop), contact.Kind) switch
        {
            Recorded.Accepted(var id, _, _) => await Tell(id, isNew: true, by, stop),
            Recorded.Repeated(var id, _, _, var status) => await Tell(id, status == 201, by, stop),
            Recorded.AlreadyKnown(var id, _, _) => await Tell(id, isNew: false, by, stop),
            Recorded.Refused(var because) => (null, because),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    Recording Beside(FlagDraft draft, PanelCaller by, IdempotencyKey? key) => new()
    {
        Refuse = async session => key is not null && await UndoneTable.Knows(session, key) ? PanelRefusals.Undone : null,
        Add = (session, contact) => CaptureTable.Add(session, new()
        {
            ContactId = contact.Id,
            Source = by.Source,
            Agent = by.Agent,
            CapturedAt = contact.RecordedAt,
            UndoUntil = clock.Now() + (long)options.Value.UndoFor.TotalMilliseconds,
            ConsentVersion = draft.ConsentSpoken && draft.Contact.Resident is not null ? draft.ConsentVersion : null,
        }),
        Pause = options.Value.UndoFor + options.Value.UndoGrace,
    };

    // As it is now: a repeated call may come after the contact was routed, or undone.
    Task<(Flagged?, Refusal?)> Tell(string id, bool isNew, PanelCaller by, CancellationToken stop) => database.Read<(Flagged?, Refusal?)>(
        async session =>
        {
            if (await FlagTable.Standing(session, id) is not { } standing) return (null, PanelRefusals.Undone);
            var own = await CaptureTable.Find(session, id) is { } capture && capture.IsBy(by) ? capture : null;
            return (new(id, standing.Reference, standing.Item, isNew, own?.UndoUntil, CallerReply.Of(standing, isNew)), null);
        },
        stop);
}
