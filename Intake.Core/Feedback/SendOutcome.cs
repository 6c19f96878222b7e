namespace Intake.Core.Feedback;

/// <summary>How one attempt to hand a mail over ended.</summary>
/// <param name="Code">For the journal: a reply code or a kind of fault, never an address or a server's words.</param>
public abstract record SendOutcome(string Name, string Code)
{
    /// <summary>The server took it.</summary>
    public sealed record Sent() : SendOutcome("sent", "250");

    /// <summary>The server refuses this mail for good.</summary>
    public sealed record Refused(string Reply) : SendOutcome("refused", Reply);

    /// <summary>Certainly not sent; another try may work.</summary>
    public sealed record NotNow(string Reason) : SendOutcome("not-now", Reason);

    /// <summary>Lost contact after the mail was handed over, before the answer: it may have gone out.</summary>
    public sealed record Unknown(string Reason) : SendOutcome("unknown", Reason);
}
