namespace Intake.Core.Backlog;

/// <summary>Where an item stands, by wire name. The diagram is in docs/flow.md.</summary>
public static class ItemState
{
    public const string New = "new";
    public const string Confirmed = "confirmed";
    public const string InChallenge = "in-challenge";
    public const string Referred = "referred";
    public const string Dormant = "dormant";
    public const string Closed = "closed";

    public static IReadOnlyList<string> All { get; } = [New, Confirmed, InChallenge, Referred, Dormant, Closed];
}
