namespace Intake.Core.Privacy;

/// <summary>
/// Writes over what is masked, so that no finder takes it twice and offsets stay. A token such as "[namn]" that is
/// there already reads alike: masking twice finds nothing more.
/// </summary>
static class Covering
{
    /// <summary>A private-use character: no letter, digit, space or sign.</summary>
    public const char Cover = '\uE000';

    public static string Tokens(string text)
    {
        var working = text.Contains(Cover) ? text.Replace(Cover, '\uE001') : text;
        if (!working.Contains('['))
            return working;
        var spans = new List<Span>();
        for (var at = working.IndexOf('['); at >= 0; at = working.IndexOf('[', at + 1))
            if (TokenAt(working, at) is { } token)
                spans.Add(new(at, at + token.Length));
        return Spans(working, spans);
    }

    public static string Spans(string text, IReadOnlyList<Span> spans) => spans.Count == 0 ? text : string.Create(text.Length, (text, spans), (to, from) =>
    {
        from.text.CopyTo(to);
        foreach (var span in from.spans)
            to[span.Start..span.End].Fill(Cover);
    });

    static string? TokenAt(string text, int at) =>
        MaskKinds.Tokens.FirstOrDefault(token => string.CompareOrdinal(text, at, token, 0, token.Length) == 0);
}
