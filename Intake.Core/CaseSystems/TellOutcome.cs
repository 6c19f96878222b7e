namespace Intake.Core.CaseSystems;

/// <summary>How one attempt to tell a case ended.</summary>
/// <param name="Code">A status or a kind of fault, never an address or another system's words.</param>
public abstract record TellOutcome(string Name, string Code)
{
    public sealed record Told() : TellOutcome("told", "200");

    /// <summary>Another try may work.</summary>
    /// <param name="Wait">Not before this.</param>
    public sealed record NotNow(string Reason, TimeSpan? Wait = null) : TellOutcome("not-now", Reason);

    /// <summary>It was not tried: the system is left alone for a while.</summary>
    public sealed record LeftAlone(TimeSpan Wait) : TellOutcome("left-alone", "circuit");

    /// <summary>Another try will end the same way.</summary>
    public sealed record Refused(string Reason) : TellOutcome("refused", Reason);
}
