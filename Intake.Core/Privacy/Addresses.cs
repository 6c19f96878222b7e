namespace Intake.Core.Privacy;

/// <summary>Finds street addresses: a street and a house number, in Swedish or English order. A street alone is a place, and stays.</summary>
static class Addresses
{
    const int MostDigits = 3;

    public static IReadOnlyList<Span> In(string text)
    {
        var found = new List<Span>();
        foreach (var group in DigitGroups.In(text))
        {
            if (group.End - group.Start > MostDigits || text[group.Start] == '0' || Inside(found, group))
                continue;
            if ((Swedish(text, group) ?? English(text, group)) is { } span)
                found.Add(span);
        }
        return found;
    }

    static bool Inside(List<Span> found, Span group) => found.Count > 0 && group.Start < found[^1].End;

    static Span? Swedish(string text, Span number)
    {
        if (number.Start < 4 || !ShortCode.IsSpace(text[number.Start - 1]))
            return null;
        var start = StreetWords.Start(text, number.Start - 1);
        var end = HouseNumber.End(text, number);
        return start < 0 || end < 0 || HouseNumber.IsAmount(text, end) ? null : new(start, HouseNumber.FlatEnd(text, end));
    }

    static Span? English(string text, Span number)
    {
        var start = number.Start;
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or ',' or '-' or ':'))
            return null;
        var at = number.End < text.Length && char.IsAsciiLetter(text[number.End]) ? number.End + 1 : number.End;
        for (var words = 0; words < 4 && at < text.Length && ShortCode.IsSpace(text[at]); words++)
        {
            var end = StreetWords.WordEnd(text, at + 1);
            var word = text.AsSpan(at + 1, end - at - 1);
            if (word.IsEmpty || !char.IsUpper(word[0]))
                return null;
            if (words > 0 && StreetWords.IsEnglish(word))
                return new(start, end);
            at = end;
        }
        return null;
    }
}
