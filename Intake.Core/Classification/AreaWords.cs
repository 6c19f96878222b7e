using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>Looks up which areas a word speaks for, by the patterns of all areas at once.</summary>
sealed class AreaWords
{
    const int LongestWord = 40;
    const int ShortestPattern = 2;

    readonly Dictionary<string, List<(string Area, double Weight)>> stems = [];
    readonly Dictionary<string, List<(string Area, double Weight)>> beginnings = [];
    readonly Dictionary<string, List<(string Area, double Weight)>> ends = [];
    readonly Dictionary<string, List<(string Area, double Weight)>> middles = [];

    public AreaWords(IEnumerable<Area> areas)
    {
        foreach (var area in areas)
            foreach (var (pattern, weight) in area.Words)
                Add(pattern, area.Code, weight);
    }

    /// <summary>Area code → the strongest weight of this word.</summary>
    public IReadOnlyDictionary<string, double> Weights(string folded)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var word = folded.Length > LongestWord ? folded[..LongestWord] : folded;
        Take(weights, stems, Stem.Of(word));
        for (var length = ShortestPattern; length <= word.Length; length++)
        {
            Take(weights, beginnings, word.AsSpan(0, length));
            Take(weights, ends, word.AsSpan(word.Length - length));
            for (var at = 0; at + length <= word.Length; at++)
                Take(weights, middles, word.AsSpan(at, length));
        }
        return weights;
    }

    void Add(string pattern, string area, double weight)
    {
        var (table, key) = (pattern[0] == '*', pattern[^1] == '*') switch
        {
            (true, true) => (middles, pattern[1..^1]),
            (true, false) => (ends, pattern[1..]),
            (false, true) => (beginnings, pattern[..^1]),
            _ => (stems, Stem.Of(pattern)),
        };
        if (!table.TryGetValue(key, out var areas))
            table[key] = areas = [];
        areas.Add((area, weight));
    }

    static void Take(
        Dictionary<string, double> weights, Dictionary<string, List<(string Area, double Weight)>> table, ReadOnlySpan<char> key)
    {
        if (!table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var areas))
            return;
        foreach (var (area, weight) in areas)
            weights[area] = Math.Max(weight, weights.GetValueOrDefault(area));
    }
}
