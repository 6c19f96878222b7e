namespace Intake.Core.Access;

/// <summary>Words that passwords in a Swedish municipality are made of, which lists from elsewhere do not know.</summary>
static class FirstGuesses
{
    static readonly string[] words =
    [
        "lösenord", "password", "kundcenter", "kundtjänst", "kontaktcenter", "kommun", "kommunen", "medborgare", "invånare", "handläggare",
        "admin", "administratör", "välkommen", "hemligt", "hemlig", "hejsan", "hejhej", "älskar", "älskling", "sverige", "svenska",
        "stockholm", "göteborg", "malmö", "uppsala", "fotboll", "hockey", "sommar", "vinter", "höst", "vår", "midsommar", "semester",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "qwertyuiop", "asdfghjkl",
    ];

    /// <summary>Also as they are typed without dots and rings.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. words.Concat(words.Select(Plain)).Distinct()];

    static string Plain(string word) => word.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');
}
