namespace Intake.Core.Privacy.Names;

/// <summary>
/// Finds names of persons: runs of capitals that hold a known name or surname, unknown ones that are spoken of as a person,
/// and known names in small letters. Places, streets, parks and organisations are left.
/// </summary>
static class PersonNames
{
    const int MostWords = 6;

    public static IReadOnlyList<Span> In(string text, IReadOnlySet<string> exceptions)
    {
        var tokens = Tokens.In(text);
        var found = new List<Span>();
        for (var at = 0; at < tokens.Count;)
        {
            var end = Run(tokens, at, exceptions);
            if (end > at && NameDecision.Of(text, tokens, at, end) is { } name)
                found.Add(new(tokens[name.Start].Start, tokens[name.End - 1].End));
            else if (end == at && SmallLetters.End(tokens, at, exceptions) is var small && small > at)
                found.Add(new(tokens[at].Start, tokens[(end = small) - 1].End));
            at = Math.Max(end, at + 1);
        }
        return found;
    }

    // Capitals beside each other that may be one name; particles between them belong to it.
    static int Run(IReadOnlyList<Token> tokens, int first, IReadOnlySet<string> exceptions)
    {
        if (!MayBeName(tokens[first], exceptions) && !LeadingParticle(tokens, first, exceptions))
            return first;
        var end = first + 1;
        while (end < tokens.Count && end - first < MostWords && tokens[end].Joined)
        {
            var particles = end;
            while (particles < tokens.Count && particles - end < 2 && tokens[particles].Joined && Cues.IsParticle(tokens[particles].Folded))
                particles++;
            if (particles < tokens.Count && tokens[particles].Joined && MayBeName(tokens[particles], exceptions))
                end = particles + 1;
            else
                break;
        }
        return end;
    }

    static bool LeadingParticle(IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> exceptions) =>
        tokens[at].Folded is "von" or "af" or "van" && at + 1 < tokens.Count && tokens[at + 1].Joined && MayBeName(tokens[at + 1], exceptions);

    static bool MayBeName(Token token, IReadOnlySet<string> exceptions) =>
        token.Capital && ((token.IsInitial && token.Folded != "i") || !Lexicon.IsOther(token.Folded)) && !IsExcepted(token, exceptions)
        && !(Cues.IsPlaceNoun(token.Folded) && !Lexicon.IsNameWord(token.Folded))
        && !(token.AllCapitals && !Lexicon.IsGiven(token.Folded) && !Lexicon.IsSurname(token.Folded));

    static bool IsExcepted(Token token, IReadOnlySet<string> exceptions) => exceptions.Count > 0
        && (exceptions.Contains(token.Folded) || (token.Folded.EndsWith('s') && exceptions.Contains(token.Folded[..^1])));
}
