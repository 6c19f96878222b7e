namespace Intake.Core.Privacy;

/// <summary>
/// Finds bank accounts, clearing numbers, bankgiro and plusgiro: digits with a word shortly before that says so. Without
/// the word they look like any other number.
/// </summary>
static class Accounts
{
    const int Reach = 32;
    const int Fewest = 4;
    const int Most = 18;

    static readonly string[] words =
    [
        "konto", "clearing", "bankgiro", "plusgiro", "postgiro", "account", "sort code", "iban", "kontonr", "personkonto",
    ];

    static readonly string[] shortWords = ["bg", "pg", "bg:", "pg:", "bg.", "pg."];

    public static IReadOnlyList<Span> In(string text)
    {
        var groups = DigitGroups.In(text);
        var found = new List<Span>();
        for (var first = 0; first < groups.Count; first++)
        {
            if (!IsAnnounced(text, groups[first].Start))
                continue;
            var last = Last(text, groups, first);
            var digits = Enumerable.Range(first, last - first + 1).Sum(at => groups[at].End - groups[at].Start);
            if (digits is >= Fewest and <= Most && ShortCode.IsBounded(text, groups[first].Start, groups[last].End) && !IsYear(text, groups[first], last - first))
                found.Add(new(groups[first].Start, groups[last].End));
            first = last;
        }
        return found;
    }

    static int Last(string text, IReadOnlyList<Span> groups, int first)
    {
        var last = first;
        while (last + 1 < groups.Count && Joint(text, groups[last].End) == groups[last + 1].Start)
            last++;
        return last;
    }

    // "8327-9, 123 456 789-0": a clearing number and its account.
    static int Joint(string text, int at)
    {
        var comma = at < text.Length && text[at] is ',' or '.' ? at + 1 : at;
        return ShortCode.SkipJoint(text, comma);
    }

    static bool IsYear(string text, Span group, int more) =>
        more == 0 && group.End - group.Start == 4 && text[group.Start..(group.Start + 2)] is "19" or "20"
        && !ShortCode.FollowsAny(text, group.Start, 14, "clearing");

    static bool IsAnnounced(string text, int start)
    {
        if (ShortCode.FollowsAny(text, start, Reach, words))
            return true;
        var end = start;
        while (end > 0 && ShortCode.IsSpace(text[end - 1]))
            end--;
        var begin = end;
        while (begin > 0 && end - begin < 4 && !char.IsWhiteSpace(text[begin - 1]))
            begin--;
        return shortWords.Contains(text[begin..end], StringComparer.OrdinalIgnoreCase);
    }
}
