using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>Which case a flag is of, when it was captured, and whether feedback was consented to.</summary>
public sealed class FlagRules(CaseTickets tickets, ConsentWordings consents, TimeProvider clock)
{
    public (string? CaseId, Refusal? Refusal) CaseOf(FlagDraft draft, PanelCaller by)
    {
        var opened = by.CaseId;
        if (draft.CaseTicket is { } ticket)
        {
            if (tickets.Open(ticket) is not { } seen || seen.Source != by.Source || seen.Agent != by.Agent) return (null, PanelRefusals.BadTicket);
            opened = seen.CaseId;
        }
        if (opened is null) return (FieldRules.Clean(draft.CaseId) ?? Id.New(clock.GetUtcNow()), null);
        return draft.CaseId is { } named && named != opened ? (null, PanelRefusals.OtherCase) : (opened, null);
    }

    /// <summary>A flag that waited in the browser was captured when it was saved there, at most as long ago as its ticket holds.</summary>
    public DateTimeOffset TimeOf(FlagDraft draft)
    {
        var now = clock.GetUtcNow();
        return draft.CapturedAt is { } at && at <= now && at >= now - CaseTickets.Lasts ? at : now;
    }

    public Refusal? CheckConsent(FlagDraft draft) =>
        draft.Contact.Resident is not { Wants: "receipt" or "updates", ProtectedIdentity: false } ? null
        : draft.ConsentVersion is null || !draft.ConsentSpoken ? PanelRefusals.ConsentMissing
        : !consents.Knows(draft.ConsentVersion) ? PanelRefusals.ConsentUnknown
        : null;
}
