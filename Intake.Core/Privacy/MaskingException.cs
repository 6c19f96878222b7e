namespace Intake.Core.Privacy;

/// <summary>A word that is not to be masked as a name: who said so, when (unix ms) and why.</summary>
public sealed record MaskingException
{
    public required string Word { get; init; }
    public required string MadeBy { get; init; }
    public required long MadeAt { get; init; }
    public required string Because { get; init; }
}
