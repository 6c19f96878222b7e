using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>Takes a text apart into what it is compared by.</summary>
static class Features
{
    const int ShortestGram = 3;
    const int LongestGram = 4;

    public static List<Feature> Of(IReadOnlyList<Word> words, Marks marks)
    {
        var features = new List<Feature>(words.Count * 16);
        for (var at = 0; at < words.Count; at++)
            AddWord(features, words[at].Folded, at);
        if (words.Count > 0)
            features.Add(new(marks.TextKey, FeatureKind.Sign, -1));
        foreach (var place in marks.Places)
            features.Add(new(OfPlace(place), FeatureKind.Sign, -1));
        return features;
    }

    public static ulong OfPlace(string place) => Hash.Of('@', place);

    static void AddWord(List<Feature> features, string folded, int at)
    {
        var stop = StopWords.Has(folded);
        features.Add(new(Hash.Of('w', Stem.Of(folded)), stop ? FeatureKind.Stop : FeatureKind.Word, at));
        if (!stop && !char.IsDigit(folded[0]))
            AddGrams(features, $" {folded} ", at);
    }

    static void AddGrams(List<Feature> features, string bounded, int at)
    {
        for (var length = ShortestGram; length <= Math.Min(LongestGram, bounded.Length); length++)
            for (var start = 0; start + length <= bounded.Length; start++)
                features.Add(new(Hash.Of('g', bounded.AsSpan(start, length)), FeatureKind.Gram, at));
    }
}
