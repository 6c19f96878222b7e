using System.Collections.Frozen;

namespace Intake.Core.Privacy;

/// <summary>What follows a street: "12", "12 B", "12-14", "12b, lgh 1102"; not "40 km".</summary>
static class HouseNumber
{
    static readonly FrozenSet<string> Units =
    [
        .. ("meter m km cm kr kronor gånger gång år dagar veckor månader timmar minuter min sekunder st stycken platser träd bilar " +
            "bussar cyklar personer barn procent tusen miljoner kilometer mil times years days weeks hours minutes metres people cars").Split(' '),
    ];

    static readonly string[] flats = ["lgh", "lägenhet", "läg", "apt", "flat"];

    /// <summary>Where the number with its letter or range ends; -1 when it goes on as something else.</summary>
    public static int End(string text, Span number)
    {
        var end = number.End;
        if (end + 1 < text.Length && text[end] is '-' or '–' && end + 1 < text.Length && char.IsDigit(text[end + 1]))
            end = Digits(text, end + 1);
        var letter = ShortCode.SkipSpace(text, end);
        if (letter < text.Length && IsLetter(text, letter, spaced: letter > end) && (letter + 1 == text.Length || !char.IsLetterOrDigit(text[letter + 1])))
            end = letter + 1;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == ':' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
            return -1;
        return end;
    }

    public static bool IsAmount(string text, int end)
    {
        var start = ShortCode.SkipSpace(text, end);
        if (start < text.Length && text[start] == '%')
            return true;
        return start > end && Units.Contains(text[start..StreetWords.WordEnd(text, start)].ToLowerInvariant());
    }

    /// <summary>The flat's number belongs to the address.</summary>
    public static int FlatEnd(string text, int end)
    {
        var at = end < text.Length && text[end] == ',' ? end + 1 : end;
        at = ShortCode.SkipSpace(text, at);
        var word = StreetWords.WordEnd(text, at);
        if (!flats.Contains(text[at..word], StringComparer.OrdinalIgnoreCase))
            return end;
        at = word < text.Length && text[word] == '.' ? word + 1 : word;
        at = ShortCode.SkipSpace(text, at);
        return at < text.Length && char.IsDigit(text[at]) ? Digits(text, at) : end;
    }

    static bool IsLetter(string text, int at, bool spaced) => spaced ? text[at] is >= 'A' and <= 'Z' && text[at] != 'I' : char.IsAsciiLetter(text[at]);

    static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
            at++;
        return at;
    }
}
