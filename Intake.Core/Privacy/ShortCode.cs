namespace Intake.Core.Privacy;

/// <summary>Letters, digits and what stands around them, as the finders of numbers read them.</summary>
static class ShortCode
{
    public static bool IsBounded(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end]));

    /// <summary>Whether one of the words stands in the text shortly before.</summary>
    /// <param name="reach">In characters, of which what is masked counts as one: its length says nothing once it is a token.</param>
    public static bool FollowsAny(string text, int start, int reach, params ReadOnlySpan<string> words)
    {
        var begin = start;
        for (var seen = 0; begin > 0 && seen < reach; seen++)
            do
                begin--;
            while (begin > 0 && text[begin] == Covering.Cover && text[begin - 1] == Covering.Cover);
        return HasAny(text.AsSpan(begin, start - begin), words);
    }

    /// <summary>Whether one of the words stands in the text shortly after; the reach as for what stands before.</summary>
    public static bool PrecedesAny(string text, int end, int reach, params ReadOnlySpan<string> words)
    {
        var last = end;
        for (var seen = 0; last < text.Length && seen < reach; seen++)
            do
                last++;
            while (last < text.Length && text[last] == Covering.Cover && text[last - 1] == Covering.Cover);
        return HasAny(text.AsSpan(end, last - end), words);
    }

    static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    public static bool IsSpace(char character) => character is ' ' or '\u00a0' or '\u202f' or '\u2009';

    public static int SkipSpace(string text, int at) => at < text.Length && IsSpace(text[at]) ? at + 1 : at;

    /// <summary>One space or hyphen between groups of a number.</summary>
    public static int SkipJoint(string text, int at)
    {
        var after = SkipSpace(text, at);
        if (after < text.Length && text[after] is '-' or '–' or '\u2011')
            return SkipSpace(text, after + 1);
        return after;
    }

    public static bool HasLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var value = (digits[^(at + 1)] - '0') * (1 + at % 2);
            sum += value / 10 + value % 10;
        }
        return sum % 10 == 0;
    }
}
