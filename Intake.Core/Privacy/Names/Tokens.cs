using System.Globalization;

namespace Intake.Core.Privacy.Names;

/// <summary>Words of a text with where they stand; hyphens and apostrophes inside a word belong to it.</summary>
static class Tokens
{
    public static IReadOnlyList<Token> In(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
                continue;
            var start = at;
            while (at < text.Length && IsInWord(text, at))
                at++;
            tokens.Add(Read(text, start, at, tokens.Count > 0 ? tokens[^1] : null));
        }
        return tokens;
    }

    static Token Read(string text, int start, int end, Token? before)
    {
        var word = text.AsSpan(start, end - start);
        var folded = word.ToString().ToLowerInvariant().Replace("\u00ad", "", StringComparison.Ordinal);
        return new(start, end, folded, char.IsUpper(word[0]), AllCapitals(word), Opens(text, start, before), Joined(text, start, before));
    }

    static bool IsInWord(string text, int at) =>
        char.IsLetter(text[at])
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark || text[at] == '\u00ad'
        || (text[at] is '-' or '\'' or '’' or '\u2011' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    static bool AllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
            if (char.IsLower(character))
                return false;
        return word.Length > 1;
    }

    static bool Opens(string text, int start, Token? before)
    {
        var from = before?.End ?? 0;
        for (var at = start - 1; at >= from; at--)
            if (text[at] is '.' or '!' or '?' or ':' or '\n' or '\r' or '•' or '–' or '"' or '”' or '“' or '»' or '/' or ';')
                return !(text[at] == '.' && before is { IsInitial: true });
        return before is null;
    }

    static bool Joined(string text, int start, Token? before)
    {
        if (before is null)
            return false;
        var at = before.End;
        if (before.IsInitial && at < text.Length && text[at] == '.')
            at++;
        if (before.IsInitial && at == start)
            return true;
        return at + 1 == start && ShortCode.IsSpace(text[at]);
    }
}
