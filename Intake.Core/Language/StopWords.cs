using System.Collections.Frozen;

namespace Intake.Core.Language;

/// <summary>
/// Words that bear no matter of their own. Words that can turn a meaning round (inte, utan, från, till, mer, mindre,
/// upp, ner) are deliberately absent.
/// </summary>
public static class StopWords
{
    static readonly FrozenSet<string> Swedish =
    [
        .. ("och att det den de dem en ett i som är var på av för med om så vi ni du jag han hon man sig sin sitt sina " +
            "har hade ha vara varit blir bli blev kan kunna skulle ska skall vill vore detta denna dessa här där då nu " +
            "men eller när hur vad vilken vilket vilka vem också även bara mycket många någon något några mig min mitt " +
            "mina oss vår vårt våra er ert era dig din ditt dina deras dess ju väl att ex tex t dvs m fl samt hos vid " +
            "finns finnas får få bör måste kommer komma göra gör gjort idag alltså dock genom mellan under efter " +
            "ganska lite helt just redan sedan sen därför eftersom varför varifrån hej tack snälla personnummer telefonnummer postadress")
            .Split(' '),
    ];

    static readonly FrozenSet<string> English =
    [
        .. ("the a an and or of to in on at for is are was were be been it this that these those there i you we they he she " +
            "my our your their its with by from as if so do does did have has had can could should would will shall may " +
            "what when where which who how also just very please hello thanks")
            .Split(' '),
    ];

    public static bool Has(string folded) => Swedish.Contains(folded) || English.Contains(folded);

    public static bool HasSwedish(string folded) => Swedish.Contains(folded);

    public static bool HasEnglish(string folded) => English.Contains(folded);
}
