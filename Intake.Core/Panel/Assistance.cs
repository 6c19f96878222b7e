using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Privacy;

namespace Intake.Core.Panel;

/// <summary>Helps an agent while she types: what is known already, what would be masked, and where else it may belong.</summary>
public sealed class Assistance(SimilarNeeds similar, MaskingExceptions exceptions)
{
    const int MostSimilar = 5;

    public static Refusal? Check(string? text, string? place, string? kind) =>
        FieldRules.Check("text", text, ContactRules.LongestText, lines: true) ?? FieldRules.Check("place", place, ContactRules.LongestField)
        ?? (kind is null || ContactKind.IsKnown(kind) ? null : Refusals.UnknownKind);

    public async Task<Assisted> Help(string text, string? place, string? kind, Reading reading, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(text)) return new(text, [], [], null);
        var notNames = await exceptions.Current(stop);
        var spans = Masker.Spans(text, notNames);
        var masked = Masker.Replace(text, spans);
        // Only masked texts are in the index, so only a masked one is looked for.
        var near = FieldRules.Clean(place) is { } clean ? MaskedPlace.Of(clean, notNames) : null;
        return new(masked, spans, await similar.Find(new(kind, masked, near), MostSimilar, reading, stop), Referral.Of(text));
    }
}

/// <param name="Masked">The text as it would be stored.</param>
/// <param name="Spans">What was masked, by where it stands in the text.</param>
public sealed record Assisted(string Masked, IReadOnlyList<MaskedSpan> Spans, IReadOnlyList<SimilarNeed> Similar, ReferralAdvice? Referral);
