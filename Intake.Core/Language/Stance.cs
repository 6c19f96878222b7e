using System.Collections.Frozen;

namespace Intake.Core.Language;

/// <summary>Which way a text pulls: whether it denies, and whether it wants something added or taken away.</summary>
public readonly record struct Stance(bool Denies, bool Adds, bool Removes)
{
    static readonly FrozenSet<string> Denials =
        [.. "inte ej icke aldrig ingen inget inga utan not no never without cannot don won isn".Split(' ')];

    static readonly FrozenSet<string> Additions =
    [
        .. ("bygg bygga anlägg anlägga inför införa fler flera mer skapa sätta sätt tillåt tillåta behåll behålla bevara öppna " +
            "utöka starta build add introduce allow more keep open").Split(' '),
    ];

    static readonly FrozenSet<string> Removals =
    [
        .. ("sluta stoppa stopp stoppas förbjud förbjuda förbud riv riva avskaffa slopa färre minska mindre stäng stänga " +
            "bort remove stop ban demolish abolish fewer less close").Split(' '),
    ];

    public static Stance Of(IReadOnlyList<Word> words) => new(
        words.Any(word => Denials.Contains(word.Folded)),
        words.Any(word => Additions.Contains(word.Folded)),
        words.Any(word => Removals.Contains(word.Folded)));

    /// <summary>One wants what the other wants gone.</summary>
    public bool IsOppositeOf(Stance other) =>
        (Removes && !Adds && other is { Adds: true, Removes: false })
        || (Adds && !Removes && other is { Adds: false, Removes: true });

    public bool Contradicts(Stance other) => Denies != other.Denies || IsOppositeOf(other);
}
