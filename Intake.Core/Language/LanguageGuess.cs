namespace Intake.Core.Language;

/// <summary>Guesses whether a text is Swedish or English. Swedish when short or unsure: most are.</summary>
public static class LanguageGuess
{
    /// <summary>Fewer function words than this are no evidence.</summary>
    const int FewestEnglish = 3;

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public static string Of(string text)
    {
        var words = Words.In(text);
        var english = words.Count(word => StopWords.HasEnglish(word.Folded) && !StopWords.HasSwedish(word.Folded));
        var swedish = words.Count(word => IsSwedish(word.Folded));
        return english >= FewestEnglish && english > 2 * swedish ? "en" : "sv";
    }

    static bool IsSwedish(string folded) =>
        (StopWords.HasSwedish(folded) && !StopWords.HasEnglish(folded)) || folded.AsSpan().IndexOfAny("åäö") >= 0;
}
