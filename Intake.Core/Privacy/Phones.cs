namespace Intake.Core.Privacy;

/// <summary>
/// Finds phone numbers: groups of digits that begin as one does and that the phone number library takes for Swedish,
/// or for foreign with country code. Every try is on a short piece, so hostile texts cost no more than others.
/// </summary>
static class Phones
{
    const int MostGroups = 7;

    public static IReadOnlyList<Span> In(string text)
    {
        var groups = DigitGroups.In(text);
        var found = new List<Span>();
        for (var first = 0; first < groups.Count; first++)
        {
            var last = LastGroup(text, groups, first);
            if (last < 0)
                continue;
            found.Add(new(Start(text, groups[first].Start), groups[last].End));
            first = last;
        }
        return found;
    }

    // The longest that is a number; -1 for none.
    static int LastGroup(string text, IReadOnlyList<Span> groups, int first)
    {
        if (!Phone.MayBegin(text, groups[first]) || ClockOrDate.Begins(text, groups, first))
            return -1;
        var start = Start(text, groups[first].Start);
        for (var last = Reach(text, groups, first); last >= first; last--)
            if (Phone.IsValid(text.AsSpan(start, groups[last].End - start)))
                return last;
        return -1;
    }

    static int Reach(string text, IReadOnlyList<Span> groups, int first)
    {
        var last = first;
        while (last + 1 < groups.Count && last - first < MostGroups - 1
            && Separators.Skip(text, groups[last].End) == groups[last + 1].Start)
            last++;
        return last;
    }

    static int Start(string text, int at) => at > 0 && text[at - 1] == '+' ? at - 1 : at;
}
