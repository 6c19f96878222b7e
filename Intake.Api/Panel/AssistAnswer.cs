using Intake.Api.Privacy;
using Intake.Core.Classification;
using Intake.Core.Deduplication;
using Intake.Core.Panel;

namespace Intake.Api.Panel;

/// <param name="Sequence">As it was sent.</param>
public sealed record AssistAnswer(long Sequence, IReadOnlyList<KnownLine> Similar, MaskedAnswer Masked, ReferralAnswer? Referral)
{
    public static AssistAnswer From(long sequence, Assisted help, ReferralOptions links, string language) => new(
        sequence,
        [.. help.Similar.Select(need => KnownLine.From(need, language))],
        new(help.Masked, [.. help.Spans.Select(PreviewSpan.From)]),
        help.Referral is { } advice ? ReferralAnswer.From(advice, links, language) : null);
}

/// <summary>A need or idea that is known already.</summary>
/// <param name="Stage">The state in words.</param>
/// <param name="Score">0–1.</param>
/// <param name="ReadAloud">One line for the caller.</param>
public sealed record KnownLine(
    string Number, string Kind, string Title, long Voices, string State, string Stage, double Score, string Because, bool SamePlace, string ReadAloud)
{
    public static KnownLine From(SimilarNeed need, string language) => new(
        need.Number, need.Kind, need.Title, need.Voices, need.State, Core.Panel.Stage.Word(need.State, need.Kind, language), Math.Round(need.Score, 3),
        need.Because!.In(language), need.Because.Reasons.Any(reason => reason.Code == "same-place"),
        CallerReply.ReadAloud(need.Kind, need.State, need.Voices, language));
}

/// <summary>The text as it would be stored, and what was masked by where it stands in the text that was sent.</summary>
public sealed record MaskedAnswer(string Text, IReadOnlyList<PreviewSpan> Spans);

/// <summary>Where the matter seems to belong instead.</summary>
/// <param name="Link">The municipality's own page, if it has set one.</param>
public sealed record ReferralAnswer(string Code, string Title, string Guidance, string Because, string? Link)
{
    public static ReferralAnswer From(ReferralAdvice advice, ReferralOptions links, string language) => new(
        advice.Code, ReferralTexts.Title(advice.Code, language), ReferralTexts.Guidance(advice.Code, language), advice.Because.In(language),
        links.LinkOf(advice.Code) is { Length: > 0 } link ? link : null);
}
