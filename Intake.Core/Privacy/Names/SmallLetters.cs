namespace Intake.Core.Privacy.Names;

/// <summary>Names typed in small letters: a given name and a surname, or a name that is announced ("jag heter anna").</summary>
static class SmallLetters
{
    const int MostWords = 3;

    /// <returns>Behind the name's last token; <paramref name="at"/> when none begins there.</returns>
    public static int End(IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> exceptions)
    {
        var token = tokens[at];
        if (token.Capital || token.Folded.Length < 3 || exceptions.Contains(token.Folded) || !Lexicon.IsGiven(token.Folded) || Lexicon.IsOther(token.Folded))
            return at;
        var next = at + 1 < tokens.Count && tokens[at + 1].Joined ? tokens[at + 1] : null;
        if (next is not null && Lexicon.IsSureSurname(next.Folded) && !exceptions.Contains(next.Folded))
            return at + 2;
        var before = at > 0 && token.Joined ? tokens[at - 1].Folded : "";
        return Cues.IsIntroduction(before) || (Cues.IsTitle(before) && !Lexicon.IsAlsoWord(token.Folded)) ? Rest(tokens, at) : at;
    }

    static int Rest(IReadOnlyList<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && end - at < MostWords && tokens[end].Joined
            && (Lexicon.IsSureSurname(tokens[end].Folded) || (Lexicon.IsGiven(tokens[end].Folded) && !Lexicon.IsAlsoWord(tokens[end].Folded) && !Lexicon.IsOther(tokens[end].Folded))))
            end++;
        return end;
    }
}
