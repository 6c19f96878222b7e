namespace Intake.Core.Privacy;

/// <summary>
/// Finds personnummer and samordningsnummer, ten or twelve digits in any of the ways they are written. Date and check
/// digit must both hold, so that other long numbers stay.
/// </summary>
static class IdentityNumbers
{
    public static IReadOnlyList<Span> In(string text)
    {
        var found = new List<Span>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]) || (at > 0 && char.IsDigit(text[at - 1])))
                continue;
            if (From(text, at) is not { } span)
                continue;
            found.Add(span);
            at = span.End - 1;
        }
        return found;
    }

    static Span? From(string text, int start) => Read(text, start, 12) ?? Read(text, start, 10);

    static Span? Read(string text, int start, int length)
    {
        Span<int> digits = stackalloc int[length];
        var at = start;
        for (var read = 0; read < length; read++)
        {
            if (read > 0 && MaySeparate(read, length))
                at = Separators.Skip(text, at);
            if (at >= text.Length || !char.IsDigit(text[at]))
                return null;
            digits[read] = (int)char.GetNumericValue(text[at++]);
        }
        var endsHere = at == text.Length || !char.IsDigit(text[at]);
        return endsHere && IdentityNumber.IsValid(digits) ? new Span(start, at) : null;
    }

    // Between century, year, month, day and the last four.
    static bool MaySeparate(int read, int length) => (length - read) % 2 == 0 && length - read >= 4;
}
