namespace Intake.Core.Language;

/// <summary>
/// Place names that a text speaks of, as keys that can be compared ("Billdals" and "billdal" are one). Found by the
/// given place, by endings of street and place names, and by a capital after "i", "på", "vid" …
/// </summary>
public static class Places
{
    public static IReadOnlyList<string> In(string text, string? place) => In(Words.In(text), place);

    public static IReadOnlyList<string> In(IReadOnlyList<Word> words, string? place)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(place))
            foreach (var word in Words.In(place))
                AddGiven(found, word);
        for (var at = 0; at < words.Count; at++)
            if (PlaceWords.IsPlace(words, at))
                found.Add(Key(words[at].Folded));
        return [.. found];
    }

    /// <summary>Names that both lists hold; "billdalspark" shares with "billdal".</summary>
    public static IReadOnlyList<string> Shared(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Where(name => other.Any(also => IsSame(name, also)))];

    static void AddGiven(HashSet<string> found, Word word)
    {
        if (!word.IsNumber && word.Folded.Length > 1 && !PlaceWords.IsFiller(word.Folded))
            found.Add(Key(word.Folded));
    }

    /// <summary>Genitive s off: "Billdals park" is in Billdal.</summary>
    static string Key(string folded) =>
        folded.Length > 4 && folded[^1] == 's' && folded[^2] != 's' ? folded[..^1] : folded;

    static bool IsSame(string name, string also) =>
        name == also
        || (name.Length >= 5 && also.StartsWith(name, StringComparison.Ordinal))
        || (also.Length >= 5 && name.StartsWith(also, StringComparison.Ordinal));
}
