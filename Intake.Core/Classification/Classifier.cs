using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>Suggests kind, area and unit of a contact, from its wording and from what the source says. Pure.</summary>
public static class Classifier
{
    /// <summary>Version of rules and tables: raised when a table of the product changes.</summary>
    public const string Model = "areas-1";

    /// <summary>A text with less evidence than one plain key word is too little to go by.</summary>
    const double LeastConfidence = 0.3;

    /// <summary>Closer than this the two best areas are level.</summary>
    const double LeastLead = 0.08;

    public static Verdict Classify(ContactText contact, AreaCatalog areas)
    {
        var words = Words.In(contact.Text);
        var (kind, kindBecause) = KindWords.Judge(words, contact.Kind);
        var given = areas.ByAlias(contact.AreaGiven);
        var candidates = AreaScores.Best(words, given, areas);
        var area = areas.Find(candidates[0].Area)!;
        return new()
        {
            Kind = kind,
            KindBecause = kindBecause,
            Area = area.Code,
            Unit = area.Unit,
            Because = Why(words, area, given, areas),
            Candidates = candidates,
            Unsure = given is null && IsUnsure(candidates),
            Model = areas.Edition == 0 ? Model : $"{Model}.{areas.Edition}",
        };
    }

    static Because Why(IReadOnlyList<Word> words, Area area, Area? given, AreaCatalog areas)
    {
        if (given is not null)
            return Because.Of("area-given", given.Sv).And("unit-of-area", area.Unit);
        var telling = AreaScores.TellingWords(words, area, areas);
        var why = telling.Count > 0 ? Because.Of("area-words", [.. telling]) : Because.Of("area-unsure");
        return why.And("unit-of-area", area.Unit);
    }

    static bool IsUnsure(IReadOnlyList<AreaCandidate> candidates) =>
        candidates[0].Area == AreaCatalog.Other
        || candidates[0].Confidence < LeastConfidence
        || (candidates.Count > 1 && candidates[0].Confidence - candidates[1].Confidence < LeastLead);
}
