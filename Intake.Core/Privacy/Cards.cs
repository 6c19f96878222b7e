namespace Intake.Core.Privacy;

/// <summary>Finds card numbers: 13–19 digits, together or in groups of at least three, with their check digit.</summary>
static class Cards
{
    const int Fewest = 13;
    const int Most = 19;

    public static IReadOnlyList<Span> In(string text)
    {
        var groups = DigitGroups.In(text);
        var found = new List<Span>();
        for (var first = 0; first < groups.Count; first++)
        {
            var last = LastGroup(text, groups, first);
            if (last < 0 || !ShortCode.IsBounded(text, groups[first].Start, groups[last].End))
                continue;
            found.Add(new(groups[first].Start, groups[last].End));
            first = last;
        }
        return found;
    }

    static int LastGroup(string text, IReadOnlyList<Span> groups, int first)
    {
        Span<char> digits = stackalloc char[Most];
        var (count, longest) = (0, -1);
        for (var at = first; at < groups.Count; at++)
        {
            var length = groups[at].End - groups[at].Start;
            if (count + length > Most || (at > first && ShortCode.SkipJoint(text, groups[at - 1].End) != groups[at].Start))
                break;
            for (var digit = groups[at].Start; digit < groups[at].End; digit++)
                digits[count++] = (char)('0' + (int)char.GetNumericValue(text[digit]));
            if (count >= Fewest && IsCard(digits[..count]))
                longest = at;
        }
        return longest;
    }

    // Issued numbers begin with 2–6; others are order and case numbers.
    static bool IsCard(ReadOnlySpan<char> digits) => digits[0] is >= '2' and <= '6' && ShortCode.HasLuhn(digits);
}
