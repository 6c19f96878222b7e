namespace Intake.Core.Privacy;

/// <summary>A piece of personal data in a text: where it stands (UTF-16, end exclusive) and its <see cref="MaskKinds">kind</see>.</summary>
public readonly record struct MaskedSpan(int Start, int End, string Kind);
