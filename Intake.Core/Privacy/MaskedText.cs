namespace Intake.Core.Privacy;

/// <summary>A text without personal data that could be recognised, and how many pieces were taken out.</summary>
public sealed record MaskedText(string Text, int Count);
