using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>
/// A text as a title and what follows. People send the same text again under a new title; a long body that is the same
/// word for word is then a repeat, unless the titles speak of different things.
/// </summary>
sealed record TitledText(ulong BodyKey, IReadOnlySet<string> Stems, Marks Title)
{
    const int FewestWordsOfBody = 10;
    const int MostWordsOfTitle = 12;

    /// <summary>"Lekplats i Haga" and "Hundrastgård i Haga" share one.</summary>
    const int FewestShared = 2;

    /// <summary>Null when the text is not made so.</summary>
    public static TitledText? Of(string text)
    {
        var end = EndOfTitle(text);
        if (end < 0)
            return null;
        var title = Words.In(text[..end]);
        var stems = Marks.Matter(title);
        var body = Marks.Matter(Words.In(text[end..]));
        return stems.Count <= MostWordsOfTitle && body.Count >= FewestWordsOfBody
            ? new(Marks.KeyOf(body), stems.ToHashSet(StringComparer.Ordinal), Marks.OfTitle(text[..end], title))
            : null;
    }

    public bool IsSameAs(TitledText other) => BodyKey == other.BodyKey && Title.AllowsSameNeed(other.Title)
        && Stems.Count(other.Stems.Contains) >= FewestShared;

    static int EndOfTitle(string text)
    {
        for (var at = 1; at < text.Length; at++)
            if (text[at] == '\n' || (text[at] == ' ' && text[at - 1] is '.' or '!' or '?'))
                return at;
        return -1;
    }
}
