using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>How much a text's words speak for each area.</summary>
static class AreaScores
{
    const int Shown = 3;
    const int MostTelling = 5;

    /// <summary>Evidence that belongs to no area: keeps one weak word from sounding sure.</summary>
    const double Doubt = 3;

    /// <summary>The share that the source's own area gets.</summary>
    const double GivenShare = 0.8;

    /// <summary>The first sentence or the title says what it is about.</summary>
    const double OpeningWeight = 2;

    /// <summary>The likeliest first; the area that the source gives goes before all.</summary>
    public static IReadOnlyList<AreaCandidate> Best(IReadOnlyList<Word> words, Area? given, AreaCatalog areas)
    {
        var scores = Scores(words, areas);
        var room = given is null ? 1 : 1 - GivenShare;
        var total = scores.Values.Sum() + Doubt;
        var candidates = areas.InUse
            .Select(area => new AreaCandidate(area.Code, Share(area) + (area == given ? GivenShare : 0)))
            .OrderByDescending(candidate => candidate.Confidence);
        return [.. candidates.Take(Shown).Select(candidate => candidate with { Confidence = Math.Round(candidate.Confidence, 3) })];

        double Share(Area area) => room * (area.Code == AreaCatalog.Other ? Doubt / 2 : scores.GetValueOrDefault(area.Code)) / total;
    }

    /// <summary>The words that spoke for the area, the strongest first, as written.</summary>
    public static IReadOnlyList<string> TellingWords(IReadOnlyList<Word> words, Area area, AreaCatalog areas) =>
    [
        .. words
            .Where(word => !StopWords.Has(word.Folded))
            .Select(word => (word, Weight: areas.Words.Weights(word.Folded).GetValueOrDefault(area.Code)))
            .Where(told => told.Weight > 0)
            .DistinctBy(told => told.word.Folded)
            .OrderByDescending(told => told.Weight)
            .Take(MostTelling)
            .Select(told => told.word.Written),
    ];

    static Dictionary<string, double> Scores(IReadOnlyList<Word> words, AreaCatalog areas)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sentence = 0;
        foreach (var word in words)
        {
            sentence += word.OpensSentence ? 1 : 0;
            if (StopWords.Has(word.Folded) || !seen.Add(Stem.Of(word.Folded)))
                continue;
            foreach (var (area, weight) in areas.Words.Weights(word.Folded))
                scores[area] = scores.GetValueOrDefault(area) + weight * weight * (sentence <= 1 ? OpeningWeight : 1);
        }
        return scores;
    }
}
