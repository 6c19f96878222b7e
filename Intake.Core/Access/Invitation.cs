namespace Intake.Core.Access;

/// <summary>A link just made; <paramref name="Token"/> is shown now and never again.</summary>
/// <param name="Until">When it stops (unix ms).</param>
public sealed record Invitation(string UserId, string Token, long Until)
{
    /// <summary>The link's place on the site.</summary>
    public string Path => $"/welcome/{Token}";

    public override string ToString() => $"Invitation of {UserId}";
}

/// <summary>Who an open link was made for.</summary>
public sealed record Invited
{
    public required string Id { get; init; }
    public required string Login { get; init; }
    public required string Name { get; init; }
}
