using Intake.Api.Texts;
using Intake.Core.Panel;

namespace Intake.Api.Panel;

/// <summary>What became of a flag.</summary>
/// <param name="State">The item's, or <c>received</c> or <c>failed</c>.</param>
/// <param name="Stage">The same in words.</param>
/// <param name="Story">One line.</param>
public sealed record FlagLine(
    string Id, string Reference, string Kind, string CaseId, string Title, DateTimeOffset CapturedAt, string State, string? Item, string Stage,
    long? Voices, string Story, DateTimeOffset? MovedAt)
{
    public static FlagLine From(FlagStanding flag, SiteTexts texts) => new(
        flag.Id, flag.Reference, flag.Kind, flag.CaseId, flag.Title, DateTimeOffset.FromUnixTimeMilliseconds(flag.CapturedAt), flag.State,
        flag.Item, texts.Flags.StageOf(flag), flag.Voices, texts.Flags.Story(flag),
        flag.MovedAt is { } moved ? DateTimeOffset.FromUnixTimeMilliseconds(moved) : null);
}
