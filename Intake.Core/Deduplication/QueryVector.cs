using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>A query as weighted features, in the order of their numbers.</summary>
sealed class QueryVector
{
    readonly List<Feature> features;
    readonly IReadOnlyList<Word> words;

    public QueryVector(Query query, Vocabulary vocabulary)
    {
        words = Words.In(query.Text);
        Marks = Marks.Of(query.Text, words, query.Place);
        features = Features.Of(words, Marks);
        var distinct = features.DistinctBy(feature => feature.Hash)
            .Select(feature => new Weighted(vocabulary.Find(feature.Hash), feature.Kind, vocabulary.Weight(feature)))
            .ToList();
        Length = MathF.Sqrt(distinct.Sum(feature => feature.Weight * feature.Weight));
        Known = [.. distinct.Where(feature => feature.Number >= 0).OrderBy(feature => feature.Number)];
    }

    public Marks Marks { get; }
    public float Length { get; }

    /// <summary>Features that the index has met, ascending by number.</summary>
    public Weighted[] Known { get; }

    /// <summary>The words of the query that a wording shares, the most telling first; small words only for want of others.</summary>
    public IEnumerable<string> SharedWords(IReadOnlySet<int> shared, Vocabulary vocabulary)
    {
        var hits = Hits(shared, vocabulary);
        var whole = hits.Where(hit => hit.IsWhole && !StopWords.Has(words[hit.Word].Folded)).ToList();
        return (whole.Count > 0 ? whole : hits.Take(2)).Select(hit => words[hit.Word].Written).DistinctBy(word => word.ToLowerInvariant());
    }

    List<(int Word, bool IsWhole)> Hits(IReadOnlySet<int> shared, Vocabulary vocabulary) =>
    [
        .. features
            .Where(feature => feature.Word >= 0)
            .GroupBy(feature => feature.Word, feature => (Weight: vocabulary.Weight(feature), Hit: shared.Contains(vocabulary.Find(feature.Hash))))
            .Select(word => (word.Key, Weight: word.Sum(trait => trait.Hit ? trait.Weight : 0), All: word.Sum(trait => trait.Weight)))
            .Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight)
            .Select(word => (word.Key, word.Weight > word.All / 2)),
    ];
}

/// <summary>A feature by number, with its weight.</summary>
readonly record struct Weighted(int Number, FeatureKind Kind, float Weight);
