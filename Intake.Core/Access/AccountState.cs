namespace Intake.Core.Access;

/// <summary>How an account stands.</summary>
public static class AccountState
{
    public const string Open = "open";

    /// <summary>Its person has not chosen a password yet.</summary>
    public const string Invited = "invited";

    public const string Closed = "closed";

    public static IReadOnlyList<string> All { get; } = [Open, Invited, Closed];
}
