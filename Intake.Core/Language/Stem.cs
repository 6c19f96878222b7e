namespace Intake.Core.Language;

/// <summary>
/// A light Swedish stemmer: takes off endings of number, definiteness, genitive and the common verb forms. It leaves
/// what makes a new word ("-ning", "-bar"), because a stem too short joins needs that are different.
/// </summary>
public static class Stem
{
    /// <summary>A stem keeps at least this many letters.</summary>
    const int Shortest = 3;

    // Longest first: the first that fits is taken.
    static readonly string[] Endings =
    [
        "heternas", "heterna", "hetens", "heten", "heter",
        "andena", "arnas", "ernas", "ornas", "andet", "andes",
        "arna", "erna", "orna", "ande", "arne", "aste", "ades", "ades", "enas",
        "aren", "erns", "ens", "ets", "ade", "are", "ast", "ena", "ern",
        "ar", "er", "or", "en", "et", "at", "as", "es", "an", "ad",
        "a", "e", "s", "n",
    ];

    public static string Of(string folded)
    {
        foreach (var ending in Endings)
            if (folded.Length - ending.Length >= Shortest && folded.EndsWith(ending, StringComparison.Ordinal) && Fits(folded, ending))
                return Undouble(folded[..^ending.Length]);
        return Undouble(folded);
    }

    // "s" and "n" are endings only after some letters: "buss" and "barn" keep theirs.
    static bool Fits(string folded, string ending) => ending switch
    {
        "s" => "bcdfghjklmnortvyåäö".Contains(folded[^2], StringComparison.Ordinal),
        "n" => "aeoy".Contains(folded[^2], StringComparison.Ordinal),
        _ => true,
    };

    static string Undouble(string stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && "mn".Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;
}
