namespace Intake.Core.Endpoints;

/// <summary>How one attempt to deliver ended.</summary>
/// <param name="Code">For the journal: a status or a kind of fault, never an address or another system's words.</param>
public abstract record DispatchOutcome(string Name, string Code)
{
    public sealed record Sent(string Status) : DispatchOutcome("sent", Status);

    /// <summary>No good answer; it may have arrived. Another try has the same id.</summary>
    /// <param name="Wait">Not before this.</param>
    public sealed record NotNow(string Reason, TimeSpan? Wait = null) : DispatchOutcome("not-now", Reason);

    /// <summary>Another try will end the same way.</summary>
    public sealed record Refused(string Reason) : DispatchOutcome("refused", Reason);

    /// <summary>410: it wants nothing more, ever.</summary>
    public sealed record Gone() : DispatchOutcome("gone", "410");

    /// <summary>It was not tried: the endpoint is left alone for a while.</summary>
    public sealed record LeftAlone(TimeSpan Wait) : DispatchOutcome("left-alone", "circuit");
}
