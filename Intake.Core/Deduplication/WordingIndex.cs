using System.Diagnostics.CodeAnalysis;
using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>
/// Finds the items that a text may be the same need as, by every wording of each item. In memory; many may read while
/// one writes.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The lock's handles, made only under contention, free themselves.")]
public sealed class WordingIndex
{
    /// <summary>Fewer removed wordings are not worth a rebuild.</summary>
    const int FewestGaps = 1_000;

    /// <summary>Below this only chance letters are shared.</summary>
    const double LeastScore = 0.05;

    readonly ReaderWriterLockSlim gate = new();
    readonly WordingIndex? statistics;
    readonly Vocabulary vocabulary;
    readonly Candidates candidates = new();
    readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    Postings postings = new();
    List<IndexedWording?> wordings = [];

    /// <param name="statistics">A larger index by whose word counts this one weighs, so that their scores compare.</param>
    public WordingIndex(WordingIndex? statistics = null)
    {
        this.statistics = statistics;
        vocabulary = new(statistics?.vocabulary);
    }

    public int Count => Reading(() => slots.Count);

    /// <summary>Adds a wording; one of the same contact is replaced.</summary>
    public void Add(Wording wording) => Writing(() =>
    {
        Take(wording.ContactId);
        var words = Words.In(wording.Text);
        var marks = Marks.Of(wording.Text, words, wording.Place);
        var features = Number(Features.Of(words, marks));
        vocabulary.Count(features, 1);
        Insert(new()
        {
            ContactId = wording.ContactId,
            ItemId = wording.ItemId,
            Kind = wording.Kind,
            Features = PackedInts.Of(features),
            Marks = marks,
            Length = Length(features),
        }, features);
        return true;
    });

    /// <summary>False when the contact has no wording here.</summary>
    public bool Remove(string contactId) => Writing(() => Take(contactId) && Tidy());

    /// <summary>The likeliest items of the query's kind, best first, each by its best wording.</summary>
    public IReadOnlyList<Match> Search(Query query, int take) => Reading(() =>
    {
        var asked = new QueryVector(query, vocabulary);
        var comparison = new Comparison(asked, vocabulary);
        return candidates.For(asked, query.Kind, postings, wordings)
            .Select(slot => (Wording: wordings[slot]!, Likeness: comparison.With(wordings[slot]!)))
            .Where(found => found.Likeness.Score >= LeastScore)
            .GroupBy(found => found.Wording.ItemId)
            .Select(item => item.MaxBy(found => (found.Likeness.Repeat, found.Likeness.Score)))
            .OrderByDescending(found => found.Likeness.Repeat)
            .ThenByDescending(found => found.Likeness.Score)
            .ThenBy(found => found.Wording.ItemId, StringComparer.Ordinal)
            .Select(found => ToMatch(found.Wording, found.Likeness, comparison))
            .Where(match => match.Because.Reasons.Count > 0)
            .Take(take)
            .ToList();
    });

    static Match ToMatch(IndexedWording wording, (double Score, bool Repeat) likeness, Comparison comparison) => new()
    {
        ItemId = wording.ItemId,
        Score = Math.Round(Math.Clamp(likeness.Score, 0, 1), 4),
        Repeat = likeness.Repeat,
        Because = comparison.Why(wording),
    };

    int[] Number(List<Feature> features)
    {
        var numbers = new int[features.Count];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = vocabulary.NumberOf(features[at]);
        Array.Sort(numbers);
        return [.. DistinctOf(numbers)];
    }

    static IEnumerable<int> DistinctOf(int[] ascending) =>
        ascending.Where((number, at) => at == 0 || number != ascending[at - 1]);

    float Length(int[] features)
    {
        var squares = 0f;
        foreach (var number in features)
            squares += vocabulary.Weight(number) * vocabulary.Weight(number);
        return MathF.Max(1, MathF.Sqrt(squares));
    }

    void Insert(IndexedWording wording, int[] features)
    {
        slots[wording.ContactId] = wordings.Count;
        postings.Add(wordings.Count, features, vocabulary);
        wordings.Add(wording);
    }

    bool Take(string contactId)
    {
        if (!slots.Remove(contactId, out var slot))
            return false;
        vocabulary.Count(Unpack(wordings[slot]!.Features), -1);
        wordings[slot] = null;
        return true;
    }

    // A removed wording leaves a gap in every list; when gaps prevail the lists are made anew.
    bool Tidy()
    {
        if (wordings.Count - slots.Count < Math.Max(FewestGaps, slots.Count))
            return true;
        var kept = wordings.OfType<IndexedWording>().ToList();
        postings = new();
        wordings = new(kept.Count);
        kept.ForEach(wording => Insert(wording, Unpack(wording.Features)));
        return true;
    }

    static int[] Unpack(PackedInts packed)
    {
        var (numbers, at) = (new int[packed.Count], 0);
        foreach (var number in packed)
            numbers[at++] = number;
        return numbers;
    }

    T Reading<T>(Func<T> read)
    {
        statistics?.gate.EnterReadLock();
        gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            gate.ExitReadLock();
            statistics?.gate.ExitReadLock();
        }
    }

    T Writing<T>(Func<T> write)
    {
        statistics?.gate.EnterReadLock();
        gate.EnterWriteLock();
        try
        {
            return write();
        }
        finally
        {
            gate.ExitWriteLock();
            statistics?.gate.ExitReadLock();
        }
    }
}
