namespace Intake.Core.Endpoints;

/// <summary>Another system that is told what happens. A row of <c>endpoints</c>; times are unix ms.</summary>
public sealed record Endpoint
{
    public required string Id { get; init; }
    public required string Url { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>Types of <see cref="EndpointEvent"/>, with spaces between.</summary>
    public required string Events { get; init; }
    public required long CreatedAt { get; init; }
    public long? DisabledAt { get; init; }

    /// <summary><c>operator</c>, or <c>410</c> when it said itself that it is gone.</summary>
    public string? DisabledBecause { get; init; }

    public bool IsEnabled => DisabledAt is null;

    public IReadOnlyList<string> EventList => Events.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An endpoint just made; its secret is shown now and never again.</summary>
public sealed record NewEndpoint(string Id, string Secret);
