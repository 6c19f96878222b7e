using System.Collections.Frozen;

namespace Intake.Core.Privacy.Names;

/// <summary>Words that are names, words that are both, and words that are none; from the text files beside this one.</summary>
static class Lexicon
{
    static readonly FrozenSet<string> given = Read("given");
    static readonly FrozenSet<string> surnames = Read("surnames");
    static readonly FrozenSet<string> others = Read("not_names");

    /// <summary>Names that are also ordinary words or places: taken for a name only beside another, or when spoken of as one.</summary>
    static readonly FrozenSet<string> alsoWords = Read("also_words");

    static readonly string[] surnameEndings =
    [
        "sson", "zon", "qvist", "kvist", "ström", "gren", "lund", "berg", "blom", "stedt", "strandh", "roth", "hjelm", "stierna", "crantz",
        "feldt", "löf", "lööf", "sköld", "dotter", "vić", "ović", "ovic", "evic", "inen", "änen", "enko", "czyk", "zadeh", "oğlu", "oglu", "mark", "dahl",
    ];

    // Places and things that end as surnames do.
    static readonly string[] placeEndings =
    [
        "gatan", "gata", "vägen", "gränd", "torget", "parken", "skolan", "platsen", "bron", "hamnen", "backen", "kyrkan",
        "badet", "skogen", "staden", "kajen", "dalen", "stigen", "allén", "leden", "vallen", "sjön", "ön", "huset", "street", "road", "borg",
    ];

    public static bool IsGiven(string folded) => Find(given, folded) || IsDouble(folded, given);

    public static bool IsSurname(string folded) => Find(surnames, folded) || HasSurnameEnding(folded) || IsDoubleSurname(folded);

    public static bool IsOther(string folded) =>
        others.Contains(folded) || IsPlace(folded)
        || (!IsNameWord(folded) && others.Contains(Bare(folded)))
        || (folded.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen && others.Contains(folded[..hyphen]) && !given.Contains(folded[..hyphen]));

    public static bool IsNameWord(string folded) => given.Contains(folded) || surnames.Contains(folded);

    public static bool IsAlsoWord(string folded) => Find(alsoWords, folded);

    public static bool IsPlace(string folded) =>
        folded.Length > 5 && placeEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal)) && !surnames.Contains(folded);

    /// <summary>A surname by its whole or its "-sson": sure also in small letters.</summary>
    public static bool IsSureSurname(string folded) =>
        (Find(surnames, folded) || Bare(folded).EndsWith("sson", StringComparison.Ordinal)) && !IsAlsoWord(folded);

    static bool HasSurnameEnding(string folded)
    {
        var bare = Bare(folded);
        return bare.Length > 5 && surnameEndings.Any(ending => bare.EndsWith(ending, StringComparison.Ordinal)
            && bare.Length - ending.Length >= 2);
    }

    static bool IsDoubleSurname(string folded) =>
        folded.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen
        && (IsNameWord(folded[..hyphen]) || HasSurnameEnding(folded[..hyphen]))
        && (Find(surnames, folded[(hyphen + 1)..]) || HasSurnameEnding(folded[(hyphen + 1)..]));

    static bool IsDouble(string folded, FrozenSet<string> names) =>
        folded.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen
        && names.Contains(folded[..hyphen]) && Find(names, folded[(hyphen + 1)..]);

    // "Annas", "Anna's": the genitive is the name.
    static bool Find(FrozenSet<string> names, string folded) => names.Contains(folded) || names.Contains(Bare(folded));

    static string Bare(string folded)
    {
        if (folded.Length < 3 || folded[^1] != 's')
            return folded;
        return folded[^2] is '\'' or '’' ? folded[..^2] : folded[..^1];
    }

    static FrozenSet<string> Read(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Intake.Core.Privacy.Names.{file}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
