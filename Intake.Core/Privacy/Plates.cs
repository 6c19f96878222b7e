namespace Intake.Core.Privacy;

/// <summary>
/// Finds Swedish vehicle plates: three letters without I, Q, V, Å, Ä, Ö, two digits and a digit or letter. In capitals
/// they are taken as they are; in small letters, or with a space, when a vehicle is spoken of.
/// </summary>
static class Plates
{
    const int Reach = 60;

    // Three capitals and three digits that name something else.
    static readonly HashSet<string> others = new(StringComparer.Ordinal)
    {
        "SAL", "RUM", "HUS", "KAP", "SFS", "BBR", "SEK", "EUR", "USD", "COP", "LGH", "TEL", "NUM", "ROM", "BUS", "TUR", "LAG", "DNR", "MAX",
    };

    static readonly string[] vehicles =
    [
        "bil", "reg", "fordon", "skylt", "moped", "mc ", "motorcykel", "lastbil", "skåp", "släp", "husvagn", "volvo", "saab",
        "audi", "bmw", "car", "plate", "vehicle", "van", "truck", "parker", "volkswagen", "toyota", "kia", "ford", "tesla", "taxi",
    ];

    public static IReadOnlyList<Span> In(string text)
    {
        var found = new List<Span>();
        for (var at = 0; at + 6 <= text.Length; at++)
        {
            if (!Letters(text, at) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            if (End(text, at) is not (> 0 and var end))
                continue;
            found.Add(new(at, end));
            at = end - 1;
        }
        return found;
    }

    static int End(string text, int start)
    {
        var digits = ShortCode.SkipJoint(text, start + 3);
        if (digits + 3 > text.Length || !char.IsAsciiDigit(text[digits]) || !char.IsAsciiDigit(text[digits + 1]))
            return -1;
        // "ABC 12 D" is written too.
        var last = char.IsAsciiDigit(text[digits + 2]) ? digits + 2 : ShortCode.SkipSpace(text, digits + 2);
        if (last >= text.Length || !(char.IsAsciiDigit(text[last]) || IsLetter(text[last])) || !ShortCode.IsBounded(text, start, last + 1))
            return -1;
        return IsPlate(text, start, digits, last) ? last + 1 : -1;
    }

    static bool IsPlate(string text, int start, int digits, int last)
    {
        if (ShortCode.FollowsAny(text, start, Reach, vehicles) || HasVehicleAfter(text, last + 1))
            return !IsWordAndNumber(text, start, digits, last);
        var capitals = char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterUpper(text[start + 1]) && char.IsAsciiLetterUpper(text[start + 2]);
        return capitals && last - digits == 2 && !others.Contains(text[start..(start + 3)])
            && (char.IsAsciiDigit(text[last]) || char.IsAsciiLetterUpper(text[last]));
    }

    // "den 123", "nr 12 a": three small letters and a space are a word.
    static bool IsWordAndNumber(string text, int start, int digits, int last) =>
        others.Contains(text[start..(start + 3)].ToUpperInvariant())
        || (digits > start + 3 && !char.IsAsciiLetterUpper(text[start + 1]) && char.IsAsciiDigit(text[last]));

    static bool HasVehicleAfter(string text, int end) =>
        ShortCode.PrecedesAny(text, end, 24, "parker", "fordon", "bil ", "bilen", "körde", "parked");

    static bool Letters(string text, int at) => IsLetter(text[at]) && IsLetter(text[at + 1]) && IsLetter(text[at + 2]);

    static bool IsLetter(char character) =>
        char.IsAsciiLetter(character) && character is not ('I' or 'i' or 'Q' or 'q' or 'V' or 'v');
}
