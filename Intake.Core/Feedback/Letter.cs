namespace Intake.Core.Feedback;

/// <summary>What a resident is told: subject and paragraphs of plain text.</summary>
public sealed record Letter(string Subject, IReadOnlyList<string> Paragraphs);
