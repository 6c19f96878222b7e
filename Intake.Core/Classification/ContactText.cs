namespace Intake.Core.Classification;

/// <summary>What is known of a contact when it is classified.</summary>
/// <param name="Text">Masked.</param>
/// <param name="Kind"><c>need</c> or <c>idea</c>, as the agent noted it.</param>
/// <param name="AreaGiven">What the source calls the area, in its own words.</param>
/// <param name="Language"><c>sv</c> or <c>en</c>.</param>
public sealed record ContactText(string Text, string Kind, string? Place, string? AreaGiven, string Language);
