namespace Intake.Core.Deduplication;

/// <summary>Numbers the features met, and knows how rare each is.</summary>
/// <param name="background">A larger index's vocabulary, by whose counts a small one weighs; null for none.</param>
sealed class Vocabulary(Vocabulary? background)
{
    readonly Dictionary<ulong, int> numbers = [];

    // By number, side by side: a search weighs a hundred thousand features and must find them in the cache.
    readonly List<FeatureKind> kinds = [];
    readonly List<int> counts = [];
    readonly List<ulong> hashes = [];
    int texts;

    int Texts => texts + (background?.Texts ?? 0);

    /// <summary>Number of a feature, a new one if need be.</summary>
    public int NumberOf(Feature feature)
    {
        if (numbers.TryGetValue(feature.Hash, out var number))
            return number;
        kinds.Add(feature.Kind);
        counts.Add(0);
        if (background is not null)
            hashes.Add(feature.Hash);
        return numbers[feature.Hash] = kinds.Count - 1;
    }

    /// <summary>Number of a feature; -1 when it was never met.</summary>
    public int Find(ulong hash) => numbers.TryGetValue(hash, out var number) ? number : -1;

    public int TextsWith(int number) => counts[number];

    public FeatureKind KindOf(int number) => kinds[number];

    /// <summary>Counts a text's features in (1) or out (-1).</summary>
    public void Count(ReadOnlySpan<int> features, int texts)
    {
        this.texts += texts;
        foreach (var number in features)
            counts[number] += texts;
    }

    public float Weight(int number)
    {
        var with = counts[number] + (background?.TextsWith(hashes[number]) ?? 0);
        return FeatureWeights.Of(kinds[number], with, Texts);
    }

    public float Weight(Feature feature) => FeatureWeights.Of(feature.Kind, TextsWith(feature.Hash), Texts);

    /// <summary>True for a feature that so many texts hold that it tells none from another.</summary>
    public bool IsCommonplace(ulong hash) => TextsWith(hash) > Math.Max(20, Texts / 30);

    int TextsWith(ulong hash) =>
        (numbers.TryGetValue(hash, out var number) ? counts[number] : 0) + (background?.TextsWith(hash) ?? 0);
}
