namespace Intake.Api.Pages.Admin;

/// <summary>A secret that stands on one answer and on no other.</summary>
/// <param name="Next">Where to go on, and what the link says.</param>
public sealed record OneTimeText(string Title, string What, string Label, string Secret, (string Path, string Text) Next);
