namespace Intake.Core.Privacy;

/// <summary>Finds IBANs: country, check digits and up to 30 letters or digits, with or without spaces; the check must hold.</summary>
static class Ibans
{
    const int Fewest = 15;
    const int Most = 34;

    public static IReadOnlyList<Span> In(string text)
    {
        var found = new List<Span>();
        for (var at = 0; at + Fewest <= text.Length; at++)
        {
            if (!Begins(text, at) || End(text, at) is not (> 0 and var end))
                continue;
            found.Add(new(at, end));
            at = end - 1;
        }
        return found;
    }

    static bool Begins(string text, int at) =>
        char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    // The longest whose check holds; at most 34 characters are looked at.
    static int End(string text, int start)
    {
        Span<char> read = stackalloc char[Most];
        var (count, longest) = (0, -1);
        for (var at = start; at < text.Length && count < Most; at++)
        {
            if (ShortCode.IsSpace(text[at]) && at > start && !ShortCode.IsSpace(text[at - 1]))
                continue;
            if (!char.IsAsciiLetterOrDigit(text[at]))
                break;
            read[count++] = char.ToUpperInvariant(text[at]);
            var ends = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
            if (ends && count >= Fewest && Holds(read[..count]))
                longest = at + 1;
        }
        return longest;
    }

    static bool Holds(ReadOnlySpan<char> iban)
    {
        var rest = 0;
        for (var at = 0; at < iban.Length; at++)
        {
            var character = iban[(at + 4) % iban.Length];
            rest = char.IsAsciiDigit(character)
                ? (rest * 10 + character - '0') % 97
                : (rest * 100 + character - 'A' + 10) % 97;
        }
        return rest == 1;
    }
}
