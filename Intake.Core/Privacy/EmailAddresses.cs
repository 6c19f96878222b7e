namespace Intake.Core.Privacy;

/// <summary>Finds e-mail addresses by their @, reading outwards from it, also with å, ä, ö and "+" in the name.</summary>
static class EmailAddresses
{
    public static IReadOnlyList<Span> In(string text)
    {
        var found = new List<Span>();
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
            if (Around(text, at, found.Count > 0 ? found[^1].End : 0) is { } span)
                found.Add(span);
        return found;
    }

    static Span? Around(string text, int at, int earliest)
    {
        var start = Start(text, at, earliest);
        var end = End(text, at + 1);
        if (start < at && end > at + 2)
            return new(start, end);
        return Spaced(text, at, earliest);
    }

    // "namn @ exempel.se": only with a dot in the domain, or "2 @ 5 kr" would go too.
    static Span? Spaced(string text, int at, int earliest)
    {
        var left = at > earliest && text[at - 1] == ' ' ? at - 1 : at;
        var right = at + 1 < text.Length && text[at + 1] == ' ' ? at + 2 : at + 1;
        var start = Start(text, left, earliest);
        var end = End(text, right);
        return start < left && end > right && HasDomain(text.AsSpan(right, end - right)) ? new(start, end) : null;
    }

    static bool HasDomain(ReadOnlySpan<char> domain) =>
        domain.LastIndexOf('.') is > 0 and var dot && domain.Length - dot > 2 && char.IsLetter(domain[^1]);

    static int Start(string text, int end, int earliest)
    {
        var start = end;
        while (start > earliest && IsLocal(text[start - 1]))
            start--;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        return start;
    }

    static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsDomain(text[end]))
            end++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return end;
    }

    static bool IsLocal(char character) =>
        IsLetter(character) || character is '.' or '_' or '%' or '+' or '-' or '\'' or '#' or '&' or '=' or '~' or '*';

    static bool IsDomain(char character) => IsLetter(character) || character is '.' or '-';

    // Combining marks and surrogates belong to letters typed in an unusual way.
    static bool IsLetter(char character) =>
        char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
