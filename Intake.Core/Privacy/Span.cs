namespace Intake.Core.Privacy;

/// <summary>A stretch of a text, end exclusive.</summary>
readonly record struct Span(int Start, int End);
