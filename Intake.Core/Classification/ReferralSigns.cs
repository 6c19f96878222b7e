namespace Intake.Core.Classification;

/// <summary>
/// What speaks for one referral in a sentence: a sure phrase, or a thing and what is wrong with it; and what speaks
/// against it. A star stands for any ending of a word.
/// </summary>
sealed class ReferralSigns(IReadOnlyDictionary<string, string[]> phrases)
{
    readonly string[][] sure = Cut(phrases, "sure"), things = Cut(phrases, "things"), faults = Cut(phrases, "faults"), unless = Cut(phrases, "unless");

    /// <summary>The words that speak for it; null when none do.</summary>
    public string[]? In(string[] sentence)
    {
        if (First(unless, sentence) is not null) return null;
        if (First(sure, sentence) is { } phrase) return [phrase];
        return First(things, sentence) is { } thing && First(faults, sentence) is { } fault ? [thing, fault] : null;
    }

    static string? First(string[][] phrases, string[] sentence)
    {
        foreach (var phrase in phrases)
            for (var at = 0; at + phrase.Length <= sentence.Length; at++)
                if (StandsAt(at, phrase, sentence))
                    return string.Join(' ', sentence[at..(at + phrase.Length)]);
        return null;
    }

    static bool StandsAt(int at, string[] phrase, string[] sentence)
    {
        for (var next = 0; next < phrase.Length; next++)
            if (!Is(phrase[next], sentence[at + next]))
                return false;
        return true;
    }

    static bool Is(string sign, string word) =>
        sign[^1] == '*' ? word.AsSpan().StartsWith(sign.AsSpan(0, sign.Length - 1), StringComparison.Ordinal) : word == sign;

    static string[][] Cut(IReadOnlyDictionary<string, string[]> phrases, string list) =>
        [.. (phrases.TryGetValue(list, out var found) ? found : []).Select(phrase => phrase.Split(' '))];
}
