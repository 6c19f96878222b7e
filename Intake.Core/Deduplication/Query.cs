namespace Intake.Core.Deduplication;

/// <summary>What is looked for: a masked text, among wordings of one kind, or of any when it is null.</summary>
public sealed record Query(string? Kind, string Text, string? Place);
