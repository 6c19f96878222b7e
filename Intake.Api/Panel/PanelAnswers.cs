using Intake.Core.Panel;

namespace Intake.Api.Panel;

/// <param name="Token">For <c>Authorization: Bearer</c>; kept in the page's memory only.</param>
/// <param name="CaseTicket">Goes with a flag that is sent later.</param>
/// <param name="Flagged">What the case has given before.</param>
public sealed record SessionAnswer(
    string Token, DateTimeOffset ExpiresAt, string Source, string Title, string CaseId, string CaseTicket, AgentAnswer Agent,
    ConsentAnswer Consent, IReadOnlyList<FlaggedContact> Flagged)
{
    public static SessionAnswer From(PanelOpening opened) => new(
        opened.Token, DateTimeOffset.FromUnixTimeMilliseconds(opened.EndsAt), opened.Source, opened.Title, opened.CaseId, opened.CaseTicket,
        new(opened.Agent, opened.AgentName), ConsentAnswer.From(opened.Consent), opened.Flagged);
}

public sealed record AgentAnswer(string Id, string? Name);

/// <summary>What to read out to whoever wants feedback.</summary>
public sealed record ConsentAnswer(string Version, BothLanguages Text)
{
    public static ConsentAnswer From(ConsentWording wording) => new(wording.Version, new(wording.Sv, wording.En));
}

public sealed record BothLanguages(string Sv, string En);

/// <param name="Item">Number of the item that it voices.</param>
/// <param name="UndoUntil">Null when somebody else noted it.</param>
/// <param name="Reply">For the caller, from where the item really stands.</param>
public sealed record FlagAnswer(string Id, string Reference, string? Item, DateTimeOffset? UndoUntil, BothLanguages Reply)
{
    public static FlagAnswer From(Flagged flag) => new(
        flag.Id, flag.Reference, flag.Item, flag.UndoUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
        new(flag.Reply.Sv, flag.Reply.En));
}

public sealed record FlagPage(IReadOnlyList<FlagLine> Flags, string? Next);
