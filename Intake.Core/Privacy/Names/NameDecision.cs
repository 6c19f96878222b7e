namespace Intake.Core.Privacy.Names;

/// <summary>Whether a run of capitals is a person's name, and which part of it.</summary>
static class NameDecision
{
    /// <returns>From and to which token; null for no name.</returns>
    public static Span? Of(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        if (IsPlaceOrOrganisation(tokens, first, end))
            return null;
        var start = FirstKnown(tokens, first, end);
        if (start < 0)
            return Unknown(text, tokens, first, end);
        start = WithUnknownBefore(tokens, first, start);
        if (end - start == 1)
            return Single(text, tokens, start);
        return IsDoubtful(tokens, start, end) ? Unknown(text, tokens, start, end) : new(start, end);
    }

    // "Röda Sten": an unknown word and one that is a name only sometimes.
    static bool IsDoubtful(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (IsKnown(tokens[at]) && !(Lexicon.IsAlsoWord(tokens[at].Folded) && (at > start || end - start == 1)))
                return false;
        return true;
    }

    static bool IsKnown(Token token) => Lexicon.IsGiven(token.Folded) || Lexicon.IsSurname(token.Folded);

    // "Astrid Lindgrens plats", "Lindbergs skola", "Bo kommun".
    static bool IsPlaceOrOrganisation(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (first > 0 && tokens[first].Joined && tokens[first - 1].Folded is "sankt" or "sankta" or "st" or "saint")
            return true;
        if (end >= tokens.Count || !tokens[end].Joined)
            return false;
        var after = tokens[end].Folded;
        return Cues.IsOrgNoun(after) || (Cues.IsPlaceNoun(after) && tokens[end - 1].Folded.EndsWith('s')) || Lexicon.IsPlace(after);
    }

    static int FirstKnown(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (IsKnown(tokens[at]))
                return at;
        return -1;
    }

    // "Jur Lindberg": the word before a surname is a given name, unless it begins the sentence as any word does.
    static int WithUnknownBefore(IReadOnlyList<Token> tokens, int first, int known)
    {
        if (known == first || !tokens[first].Opens)
            return first;
        if (known == first + 1 && !Lexicon.IsGiven(tokens[known].Folded) && tokens[first].Folded.Length > 2)
            return first;
        first++;
        while (!tokens[first].Capital)
            first++;
        return first;
    }

    static Span? Single(string text, IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsInitial || IsQuoted(text, token))
            return null;
        var before = at > 0 && tokens[at - 1].End < token.Start && IsNear(text, tokens[at - 1], token) ? tokens[at - 1].Folded : "";
        var after = at + 1 < tokens.Count && tokens[at + 1].Joined ? tokens[at + 1].Folded : "";
        if (IsSpokenOf(before))
            return new(at, at + 1);
        if (Cues.IsPlacePreposition(before) || before is "gamla" or "nya" or "stora" or "lilla" or "röda" or "norra" or "södra" or "östra" or "västra")
            return null;
        if (Lexicon.IsAlsoWord(token.Folded))
            return Cues.IsBefore(before) || (Cues.IsVerb(after) && !token.Opens) ? new(at, at + 1) : null;
        return new(at, at + 1);
    }

    static Span? Unknown(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        if (tokens[first].IsInitial && end - first == 1)
            return null;
        var before = first > 0 && IsNear(text, tokens[first - 1], tokens[first]) ? tokens[first - 1].Folded : "";
        if ((Cues.IsIntroduction(before) && (first < 2 || tokens[first - 2].Folded is not ("som" or "that" or "which"))) || (Cues.IsTitle(before) && tokens[first].Joined))
            return new(first, end);
        if (end - first < 2 || tokens[first].Opens || IsQuoted(text, tokens[first]))
            return null;
        return Cues.IsBefore(before) || (end < tokens.Count && tokens[end].Joined && Cues.IsVerb(tokens[end].Folded)) ? new(first, end) : null;
    }

    static bool IsSpokenOf(string before) => Cues.IsIntroduction(before) || Cues.IsTitle(before);

    // "heter: Bo", "mvh, Bo", "hälsningar\nBo".
    static bool IsNear(string text, Token before, Token token)
    {
        if (token.Start - before.End > 4)
            return false;
        foreach (var character in text.AsSpan(before.End, token.Start - before.End))
            if (!char.IsWhiteSpace(character) && character is not (',' or ':'))
                return false;
        return true;
    }

    static bool IsQuoted(string text, Token token) =>
        token.Start > 0 && token.End < text.Length && text[token.Start - 1] is '"' or '”' or '\'' or '’' or '“' or '»'
        && text[token.End] is '"' or '”' or '\'' or '’' or '»';
}
