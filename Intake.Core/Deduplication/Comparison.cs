using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>Compares a query with one wording exactly: cosine of the weighted features, then the marks.</summary>
sealed class Comparison(QueryVector query, Vocabulary vocabulary)
{
    const int MostSharedWords = 5;

    // A need somewhere else is another need, whatever the words.
    const double HeldShare = 0.05;
    const double OtherPlaceFactor = 0.4;
    const double OneSidedFactor = 0.75;
    const double OppositeFactor = 0.6;
    const double SamePlaceShare = 0.25;

    public (double Score, bool Repeat) With(IndexedWording wording)
    {
        var likeness = new Likeness(query.Marks, wording.Marks);
        if (likeness.IsRepeat)
            return (1, true);
        var score = AtPlaces(LikenessOfWords(wording), likeness, wording);
        return (likeness.IsOpposite ? score * OppositeFactor : score, false);
    }

    double AtPlaces(double score, Likeness likeness, IndexedWording wording)
    {
        if (likeness.SharedPlaces.Any(IsTelling))
            return score + (1 - score) * SamePlaceShare * Math.Min(1, score * 3);
        return (query.Marks.Places.Any(IsTelling), wording.Marks.Places.Any(IsTelling)) switch
        {
            (true, true) => score * OtherPlaceFactor,
            (false, false) => score,
            _ => score * OneSidedFactor,
        };
    }

    // The municipality's own name tells no place from another.
    bool IsTelling(string place) => !vocabulary.IsCommonplace(Features.OfPlace(place));

    public Because Why(IndexedWording wording)
    {
        var likeness = new Likeness(query.Marks, wording.Marks);
        var reasons = new List<Reason>();
        if (likeness.SameText)
            Say("same-text");
        else if (likeness.NearSameText)
            Say("near-same-text");
        if (likeness.SharedPlaces.Count > 0)
            Say("same-place", [.. likeness.SharedPlaces.Select(Name)]);
        if (likeness.PlacesDiffer)
            Say("other-place", [.. query.Marks.Places.Take(1).Concat(wording.Marks.Places.Take(1)).Select(Name)]);
        if (query.SharedWords(Shared(wording), vocabulary).Take(MostSharedWords).ToArray() is { Length: > 0 } words)
            Say("shared-words", words);
        if (likeness.NumbersDiffer)
            Say("other-numbers", [string.Join('/', query.Marks.Numbers), string.Join('/', wording.Marks.Numbers)]);
        if (likeness.IsOpposite || (likeness.Contradicts && (likeness.SameText || likeness.NearSameText)))
            Say("negation-differs");
        return new(reasons);

        void Say(string code, params string[] words) => reasons.Add(new(code, words));
    }

    // Both run in ascending order: one pass.
    double LikenessOfWords(IndexedWording wording)
    {
        var (shared, length, at) = (0d, 0d, 0);
        foreach (var number in wording.Features)
        {
            var weight = vocabulary.Weight(number);
            length += weight * weight;
            while (at < query.Known.Length && query.Known[at].Number < number)
                at++;
            if (at < query.Known.Length && query.Known[at].Number == number)
                shared += weight * weight;
        }
        return shared == 0 ? 0 : Blend(shared, length, query.Length * query.Length);
    }

    // A short text that a long one holds whole is more alike than the cosine tells.
    static double Blend(double shared, double one, double other)
    {
        var cosine = shared / Math.Sqrt(one * other);
        var held = shared / Math.Min(one, other);
        return (1 - HeldShare) * cosine + HeldShare * held;
    }

    HashSet<int> Shared(IndexedWording wording)
    {
        var known = query.Known.Select(feature => feature.Number).ToHashSet();
        var shared = new HashSet<int>();
        foreach (var number in wording.Features)
            if (known.Contains(number))
                shared.Add(number);
        return shared;
    }

    static string Name(string key) => char.ToUpperInvariant(key[0]) + key[1..];
}
