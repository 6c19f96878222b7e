using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>One kind of thing that a rule can have deleted; each is made in the folder that owns its tables.</summary>
public interface IRetained
{
    /// <summary>Its wire name, such as <c>contact-details</c>.</summary>
    string Type { get; }

    /// <summary>The shortest period in days that the product can do with.</summary>
    int ShortestPeriod { get; }

    /// <param name="before">Unix ms: what is as old as this, or younger, stays.</param>
    Task<long> Count(Session session, long before);

    /// <summary>The next ones by id, for one batch.</summary>
    /// <param name="after">The last id of the batch before; empty at first.</param>
    Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take);

    Task Delete(Session session, IReadOnlyList<string> ids);
}

/// <summary>Something old enough to be deleted.</summary>
public sealed record RetainedRow
{
    public required string Id { get; init; }

    /// <summary>The contact that it belongs to, whose legal hold it is under; null when it belongs to none.</summary>
    public string? ContactId { get; init; }

    /// <summary>What its period is counted from (unix ms).</summary>
    public required long At { get; init; }
}
