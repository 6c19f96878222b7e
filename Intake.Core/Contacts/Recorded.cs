namespace Intake.Core.Contacts;

/// <summary>What became of a draft. A refusal is a value: nothing was stored.</summary>
public abstract record Recorded
{
    /// <param name="Item">Number of the item the agent attached it to, if any.</param>
    public sealed record Accepted(string Id, string Reference, string? Item) : Recorded;

    /// <summary>The same (source, caseId, kind) is known from before; nothing was stored.</summary>
    public sealed record AlreadyKnown(string Id, string Reference, string? Item) : Recorded;

    /// <summary>The same idempotency key and body were answered before: the same answer again.</summary>
    public sealed record Repeated(string Id, string Reference, string? Item, int Status) : Recorded;

    public sealed record Refused(Refusal Refusal) : Recorded;
}
