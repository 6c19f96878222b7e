namespace Intake.Core.Language;

/// <summary>Splits a text into words: runs of letters and digits. A run of digits is a word of its own.</summary>
public static class Words
{
    /// <summary>Longer texts say nothing more about what is asked for, and cost time.</summary>
    public const int LongestText = 4_000;

    /// <summary>No word people write is longer.</summary>
    const int LongestWord = 60;

    public static IReadOnlyList<Word> In(string text)
    {
        var composed = PlainText.Compose(text.Length > LongestText ? text[..LongestText] : text);
        var words = new List<Word>();
        var opens = true;
        for (var at = 0; at < composed.Length;)
        {
            var end = EndOfWord(composed, at);
            if (end == at)
                opens |= EndsSentence(composed[at++]);
            else
            {
                words.Add(Cut(composed[at..end], opens));
                opens = false;
                at = end;
            }
        }
        return words;
    }

    static Word Cut(string written, bool opens)
    {
        if (written.Length > LongestWord)
            written = written[..LongestWord];
        return new(written, written.ToLowerInvariant(), opens);
    }

    static int EndOfWord(string text, int at)
    {
        if (char.IsDigit(text[at]))
            return EndOfRun(text, at, char.IsDigit);
        return EndOfRun(text, at, IsLetter);
    }

    static int EndOfRun(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
            at++;
        return at;
    }

    static bool IsLetter(char character) =>
        char.IsLetter(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;

    static bool EndsSentence(char character) => character is '.' or '!' or '?' or ':' or ';' or '\n' or '\r' or '•' or '"' or '”';
}
