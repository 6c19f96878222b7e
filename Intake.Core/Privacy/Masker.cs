using System.Collections.Frozen;
using System.Text;
using Intake.Core.Privacy.Names;

namespace Intake.Core.Privacy;

/// <summary>
/// Replaces personal data by what it was: numbers, addresses, names. It takes out rather too much than too little, in
/// time that grows with the text's length; what it covers is in docs/masking.md.
/// </summary>
public static class Masker
{
    /// <summary>What was found is looked over again, as a name beside a name may only then be seen; seldom twice.</summary>
    const int MostRounds = 6;

    static readonly IReadOnlySet<string> None = FrozenSet<string>.Empty;

    // In this order: an e-mail address may hold a number, a card number a phone number.
    static readonly (string Kind, Func<string, IReadOnlySet<string>, IReadOnlyList<Span>> In)[] finders =
    [
        (MaskKinds.Email, (text, _) => EmailAddresses.In(text)),
        (MaskKinds.Personnummer, (text, _) => IdentityNumbers.In(text)),
        (MaskKinds.Account, (text, _) => Ibans.In(text)),
        (MaskKinds.Card, (text, _) => Cards.In(text)),
        (MaskKinds.Account, (text, _) => Accounts.In(text)),
        (MaskKinds.Phone, (text, _) => Phones.In(text)),
        (MaskKinds.Address, (text, _) => Addresses.In(text)),
        (MaskKinds.Plate, (text, _) => Plates.In(text)),
        (MaskKinds.Name, PersonNames.In),
    ];

    /// <param name="exceptions">Words in lower case that are not to be masked as names.</param>
    public static MaskedText Mask(string text, IReadOnlySet<string>? exceptions = null)
    {
        var spans = Spans(text, exceptions);
        return new(spans.Count == 0 ? text : Replace(text, spans), spans.Count);
    }

    /// <summary>Where in the text what stands, in order and without overlap.</summary>
    public static IReadOnlyList<MaskedSpan> Spans(string text, IReadOnlySet<string>? exceptions = null)
    {
        var found = new List<MaskedSpan>();
        var working = Covering.Tokens(text);
        for (var (round, before) = (0, -1); round < MostRounds && found.Count > before; round++)
        {
            before = found.Count;
            foreach (var (kind, finder) in finders)
                working = Cover(working, kind, finder(working, exceptions ?? None), found);
        }
        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>The text with each span's token in its place.</summary>
    public static string Replace(string text, IReadOnlyList<MaskedSpan> spans)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var span in spans)
        {
            masked.Append(text, from, span.Start - from).Append(MaskKinds.Token(span.Kind));
            from = span.End;
        }
        return masked.Append(text, from, text.Length - from).ToString();
    }

    static string Cover(string working, string kind, IReadOnlyList<Span> spans, List<MaskedSpan> found)
    {
        if (spans.Count == 0)
            return working;
        var apart = Apart(spans);
        found.AddRange(apart.Select(span => new MaskedSpan(span.Start, span.End, kind)));
        return Covering.Spans(working, apart);
    }

    // "12 Main Street Storgatan 12": two addresses may share what stands between their numbers.
    static List<Span> Apart(IReadOnlyList<Span> spans)
    {
        var apart = new List<Span>(spans.Count);
        foreach (var span in spans.OrderBy(span => span.Start))
            if (apart.Count > 0 && span.Start < apart[^1].End)
                apart[^1] = new(apart[^1].Start, Math.Max(apart[^1].End, span.End));
            else
                apart.Add(span);
        return apart;
    }
}
