using System.Text;

namespace Intake.Core.Privacy;

/// <summary>
/// Replaces personal identity numbers, phone numbers and e-mail addresses by what they were. It takes out rather too
/// much than too little; a text without digits and @ comes back as it is.
/// </summary>
public static class Masker
{
    public static MaskedText Mask(string text)
    {
        var count = 0;
        // Addresses first: one may hold a number.
        text = Replace(text, EmailAddresses.In(text), "[e-postadress]", ref count);
        text = Replace(text, IdentityNumbers.In(text), "[personnummer]", ref count);
        text = Replace(text, Phones.In(text), "[telefonnummer]", ref count);
        return new(text, count);
    }

    static string Replace(string text, IReadOnlyList<Span> spans, string token, ref int count)
    {
        if (spans.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var span in spans)
        {
            masked.Append(text, from, span.Start - from).Append(token);
            from = span.End;
        }
        count += spans.Count;
        return masked.Append(text, from, text.Length - from).ToString();
    }
}
