namespace Intake.Core.Privacy;

/// <summary>Letters, digits and what stands around them, as the finders of numbers read them.</summary>
static class ShortCode
{
    public static bool IsBounded(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end]));

    /// <summary>Whether one of the words stands in the text shortly before.</summary>
    public static bool FollowsAny(string text, int start, int reach, params ReadOnlySpan<string> words)
    {
        var before = text.AsSpan(Math.Max(0, start - reach), Math.Min(start, reach));
        foreach (var word in words)
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
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
