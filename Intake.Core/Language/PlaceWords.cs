using System.Collections.Frozen;

namespace Intake.Core.Language;

/// <summary>What marks a word as the name of a place.</summary>
static class PlaceWords
{
    static readonly FrozenSet<string> Prepositions =
    [
        .. ("i på vid till från mot nära kring runt utanför mellan genom över längs intill utmed ovanför nedanför bakom och " +
            "in at near from to around along between").Split(' '),
    ];

    static readonly string[] Endings =
    [
        "vägen", "gatan", "torget", "parken", "skolan", "gränd", "stigen", "plan", "platsen", "bron", "hamnen", "berget",
        "backen", "dalen", "lunden", "allén", "leden", "kajen", "kyrkan", "badet", "skogen", "staden", "holmen", "ängen",
        "viken", "sjön", "vallen", "street", "road", "square",
    ];

    // Common nouns that end like a name: "på lekplatsen" names no place.
    static readonly FrozenSet<string> Common =
    [
        .. ("lekplatsen platsen skolan förskolan grundskolan gymnasieskolan parken gatan vägen torget bron hamnen skogen " +
            "staden kyrkan badet busshållplatsen hållplatsen parkeringsplatsen arbetsplatsen cykelvägen gångvägen " +
            "motorvägen innerstaden stigen backen berget dalen leden kajen sjön viken återvinningsplatsen bilvägen " +
            "huvudgatan villagatan småstaden ängen plan lunden vallen stadsparken hundparken lekparken bollplan " +
            "fotbollsplan grusplan detaljplan konstgräsplan handlingsplan mötesplatsen").Split(' '),
    ];

    // Words of a given place that tell nothing about where.
    static readonly FrozenSet<string> Fillers =
    [
        .. ("vid på i och nära hela norra södra östra västra gamla nya stora lilla området kommunen kommun stad centrum " +
            "stadsdel stadsdelen park torg gata väg the of").Split(' '),
    ];

    // Capitals that are no places.
    static readonly FrozenSet<string> OtherNames =
    [
        .. ("sverige kommunen staden jag sverige europa eu januari februari mars april maj juni juli augusti september " +
            "oktober november december måndag tisdag onsdag torsdag fredag lördag söndag jul påsk covid corona " +
            "facebook google internet personnummer telefonnummer postadress").Split(' '),
    ];

    public static bool IsFiller(string folded) => Fillers.Contains(folded);

    public static bool IsPlace(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (word.Folded.Length < 3 || word.IsNumber || Common.Contains(word.Folded) || OtherNames.Contains(word.Folded))
            return false;
        return HasPlaceEnding(word.Folded) || (IsName(words, at) && FollowsPreposition(words, at));
    }

    static bool HasPlaceEnding(string folded) =>
        folded.Length > 6 && Endings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal)
            && folded.Length - ending.Length >= 3 && !IsCommonCompound(folded));

    static bool IsCommonCompound(string folded) =>
        folded.Contains("cykel", StringComparison.Ordinal) || folded.Contains("gång", StringComparison.Ordinal)
        || folded.StartsWith("park", StringComparison.Ordinal) || folded.StartsWith("skol", StringComparison.Ordinal);

    static bool IsName(IReadOnlyList<Word> words, int at) => words[at].HasCapital && !words[at].OpensSentence;

    // "i Lilla Bommen": the words of one name follow each other.
    static bool FollowsPreposition(IReadOnlyList<Word> words, int at)
    {
        for (var before = at - 1; before >= 0 && at - before <= 3; before--)
        {
            if (Prepositions.Contains(words[before].Folded))
                return true;
            if (!IsName(words, before))
                return false;
        }
        return false;
    }
}
