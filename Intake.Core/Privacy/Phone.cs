using PhoneNumbers;

namespace Intake.Core.Privacy;

/// <summary>Whether a short piece of text is a phone number as dialled from Sweden.</summary>
static class Phone
{
    const int FewestDigits = 7;
    const int MostDigits = 15;
    const int SwedenCode = 46;

    static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>With +, 0 or 00, or as a mobile number without its zero: other digits are prices, years, addresses.</summary>
    public static bool MayBegin(string text, Span group)
    {
        if (group.Start > 0 && text[group.Start - 1] == '+')
            return true;
        var length = group.End - group.Start;
        return text[group.Start] switch
        {
            '0' => length >= 2,
            '7' => length is 2 or 9,
            '4' => text[group.Start..group.End].StartsWith("46", StringComparison.Ordinal) && length is 2 or 11,
            _ => false,
        };
    }

    public static bool IsValid(ReadOnlySpan<char> piece)
    {
        var digits = new string(Digits(piece));
        if (digits.Length is < FewestDigits or > MostDigits)
            return false;
        return IsValid(piece[0] == '+' || digits.StartsWith("46", StringComparison.Ordinal) ? "+" + digits : digits);
    }

    static bool IsValid(string dialled)
    {
        try
        {
            var number = Library.Parse(dialled, "SE");
            return Library.IsValidNumber(number) && (dialled[0] is '0' or '+' || IsMobile(number));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    static bool IsMobile(PhoneNumber number) =>
        number.CountryCode == SwedenCode && Library.GetNumberType(number) == PhoneNumberType.MOBILE;

    // "+46 (0)70": the zero in brackets is not dialled.
    static ReadOnlySpan<char> Digits(ReadOnlySpan<char> piece)
    {
        var digits = new List<char>(MostDigits);
        for (var at = 0; at < piece.Length; at++)
        {
            var isBracketedZero = piece[at] == '0' && at > 0 && piece[at - 1] == '(' && at + 1 < piece.Length && piece[at + 1] == ')';
            if (char.IsDigit(piece[at]) && !(isBracketedZero && digits.Count > 0))
                digits.Add((char)('0' + (int)char.GetNumericValue(piece[at])));
        }
        return digits.ToArray();
    }
}
