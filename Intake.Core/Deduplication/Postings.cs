namespace Intake.Core.Deduplication;

/// <summary>Which wordings, by slot, hold each feature.</summary>
sealed class Postings
{
    /// <summary>Letters that so many wordings hold lead nowhere in particular; their lists would be the largest.</summary>
    const int MostOfGram = 8_192;

    readonly List<PackedInts?> lists = [];

    public void Add(int slot, ReadOnlySpan<int> features, Vocabulary vocabulary)
    {
        foreach (var feature in features)
        {
            while (lists.Count <= feature)
                lists.Add(null);
            if (vocabulary.KindOf(feature) == FeatureKind.Gram && lists[feature] is { Count: >= MostOfGram })
                lists[feature] = PackedInts.Of([]);
            else if (vocabulary.KindOf(feature) != FeatureKind.Gram || vocabulary.TextsWith(feature) < MostOfGram)
                (lists[feature] ??= new()).Append(slot);
        }
    }

    public PackedInts? Of(int feature) => feature < lists.Count ? lists[feature] : null;
}
