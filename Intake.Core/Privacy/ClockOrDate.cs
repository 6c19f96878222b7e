namespace Intake.Core.Privacy;

/// <summary>Opening hours and dates that have the digits of a phone number: "08.30-17.00", "0830-1700", "01-02-2024".</summary>
static class ClockOrDate
{
    public static bool Begins(string text, IReadOnlyList<Span> groups, int first) =>
        IsHours(text, groups, first, [2, 2, 2, 2]) || IsHours(text, groups, first, [4, 4]) || IsDate(text, groups, first);

    static bool IsHours(string text, IReadOnlyList<Span> groups, int first, int[] lengths)
    {
        if (!HasLengths(groups, first, lengths))
            return false;
        var pointed = lengths.Length == 2 || (text[groups[first].End] == '.' && text[groups[first + 1].End] != '.');
        var digits = string.Concat(groups.Skip(first).Take(lengths.Length).Select(group => text[group.Start..group.End]));
        return pointed && IsTime(digits[..4]) && IsTime(digits[4..]);
    }

    static bool IsTime(string digits) =>
        string.CompareOrdinal(digits, "2400") <= 0 && string.CompareOrdinal(digits[2..], "60") < 0;

    static bool IsDate(string text, IReadOnlyList<Span> groups, int first) =>
        HasLengths(groups, first, [2, 2, 4])
        && string.CompareOrdinal(text[groups[first].Start..groups[first].End], "31") <= 0
        && string.CompareOrdinal(text[groups[first + 1].Start..groups[first + 1].End], "31") <= 0
        && text[groups[first + 2].Start] is '1' or '2'
        && text[groups[first].End] is '-' or '.' or '/'
        && text[groups[first].End] == text[groups[first + 1].End];

    static bool HasLengths(IReadOnlyList<Span> groups, int first, int[] lengths)
    {
        for (var at = 0; at < lengths.Length; at++)
            if (first + at >= groups.Count || groups[first + at].End - groups[first + at].Start != lengths[at])
                return false;
        return Adjacent(groups, first, lengths.Length);
    }

    static bool Adjacent(IReadOnlyList<Span> groups, int first, int count)
    {
        for (var at = first + 1; at < first + count; at++)
            if (groups[at].Start - groups[at - 1].End > 3)
                return false;
        return true;
    }
}
