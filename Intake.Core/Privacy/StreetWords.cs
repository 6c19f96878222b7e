using System.Collections.Frozen;

namespace Intake.Core.Privacy;

/// <summary>What makes words the name of a street.</summary>
static class StreetWords
{
    const int MostWords = 4;

    static readonly string[] endings =
    [
        "gatan", "gata", "vägen", "väg", "gränd", "gränden", "stigen", "stig", "torget", "torg", "backen", "backe", "allén", "allé", "kajen",
        "platsen", "plats", "plan", "leden", "svängen", "liden", "slingan", "gången", "höjden", "dalen", "lunden", "ängen",
        "avenyn", "esplanaden", "brinken", "trappan", "ringen", "bågen", "gärdet", "kroken", "stråket", "vallen", "hamnen",
        "berget", "parken", "viken", "hagen", "åsen", "tomten", "grändar", "krogen", "terrassen",
    ];

    // Also in small letters a street and no other thing, with a number after it.
    static readonly string[] sureEndings = ["gatan", "vägen", "gränd", "stigen", "torget", "allén"];

    static readonly string[] commonBeginnings =
    [
        "cykel", "gång", "motor", "huvud", "bil", "skol", "land", "buss", "parkerings", "lek", "hund", "villa", "rid", "grus",
        "håll", "arbets", "återvinnings", "europa", "riks", "läns", "bad", "boll", "fotbolls", "mötes", "uteplats", "sko", "prome", "affärs",
    ];

    static readonly FrozenSet<string> English =
    [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "square", "close", "court", "crescent", "way", "terrace", "gardens", "place",
    ];

    public static bool IsEnglish(ReadOnlySpan<char> word) => English.Contains(word.ToString().ToLowerInvariant());

    /// <summary>Where the street that ends at <paramref name="end"/> begins; -1 when no street ends there.</summary>
    public static int Start(string text, int end)
    {
        var start = WordStart(text, end);
        var last = text[start..end];
        var folded = last.ToLowerInvariant();
        if (last.Length < 3 || !Ends(folded))
            return -1;
        if (endings.Contains(folded))
            return Led(text, start, folded);
        if (commonBeginnings.Any(beginning => folded.StartsWith(beginning, StringComparison.Ordinal)))
            return -1;
        if (!char.IsUpper(last[0]) && !sureEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal)))
            return -1;
        return WithNamesBefore(text, start);
    }

    public static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '\''))
            at++;
        return at;
    }

    static bool Ends(string folded) => endings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal));

    // "Lilla vägen", "Astrid Lindgrens gata": the street word stands alone, and capitals lead it.
    static int Led(string text, int start, string folded)
    {
        var led = WithNamesBefore(text, start);
        var isPossessive = start >= 2 && text[start - 2] == 's';
        return led < start && (isPossessive || folded.EndsWith('n') || folded.EndsWith('t') || folded is "gränd") ? led : -1;
    }

    static int WithNamesBefore(string text, int start)
    {
        for (var words = 0; words < MostWords && start >= 2 && ShortCode.IsSpace(text[start - 1]); words++)
        {
            var before = WordStart(text, start - 1);
            if (before >= start - 1 || !char.IsUpper(text[before]) || IsOpening(text[before..(start - 1)]))
                break;
            start = before;
        }
        return start;
    }

    // "På Storgatan 12": not a part of the street's name.
    static bool IsOpening(string word) => word.ToLowerInvariant() is
        "på" or "i" or "vid" or "från" or "till" or "hos" or "adress" or "adressen" or "bor" or "boende" or "jag" or "längs" or "utanför" or "mot"
        or "at" or "on" or "from" or "near" or "to" or "in" or "mellan" or "korsningen" or "hörnet" or "bakom";

    static int WordStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 40 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or ':' or '\''))
            start--;
        return start;
    }
}
