namespace Intake.Core.Privacy;

/// <summary>
/// A place as it may be kept: the street without its house number, no names, no numbers. A single word is a district or a
/// street, however much it looks like a surname.
/// </summary>
static class MaskedPlace
{
    public static string Of(string place, IReadOnlySet<string>? exceptions = null)
    {
        var spans = Masker.Spans(place, exceptions).Where(span => !IsOnlyWord(place, span)).ToList();
        for (var at = spans.Count - 1; at >= 0; at--)
            place = string.Concat(place.AsSpan(0, spans[at].Start), Kept(place, spans[at]), place.AsSpan(spans[at].End));
        return place;
    }

    static bool IsOnlyWord(string place, MaskedSpan span) =>
        span.Kind == MaskKinds.Name && span.Start == 0 && span.End == place.Length && !place.Any(char.IsWhiteSpace);

    static string Kept(string place, MaskedSpan span) =>
        span.Kind == MaskKinds.Address && Street(place[span.Start..span.End]) is { Length: > 0 } street ? street : MaskKinds.Token(span.Kind);

    // "Storgatan 12 B" and "12 Main Street": the words on one side of the number.
    static string Street(string address)
    {
        var number = address.AsSpan().IndexOfAnyInRange('0', '9');
        return number > 0 ? address[..number].TrimEnd() : address[(address.IndexOfAny([' ', '\u00a0']) + 1)..];
    }
}
