namespace Intake.Core.Privacy;

/// <summary>The rule of personnummer (folkbokföringslagen 18 §): birth date, three digits, check digit by Luhn.</summary>
static class IdentityNumber
{
    /// <summary>A samordningsnummer has sixty added to the day.</summary>
    const int CoordinationDays = 60;

    public static bool IsValid(ReadOnlySpan<int> digits)
    {
        var ten = digits[^10..];
        return HasCentury(digits) && HasDate(digits, ten) && HasCheckDigit(ten);
    }

    static bool HasCentury(ReadOnlySpan<int> digits) =>
        digits.Length == 10 || (digits[0] * 10 + digits[1]) is 18 or 19 or 20;

    static bool HasDate(ReadOnlySpan<int> digits, ReadOnlySpan<int> ten)
    {
        var month = ten[2] * 10 + ten[3];
        var day = ten[4] * 10 + ten[5];
        if (day > CoordinationDays)
            day -= CoordinationDays;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year(digits, ten), month);
    }

    // Without century any is possible; 2000 and 1900 differ for one 29 February, and the leap year masks more.
    static int Year(ReadOnlySpan<int> digits, ReadOnlySpan<int> ten)
    {
        var year = ten[0] * 10 + ten[1];
        return digits.Length == 10 ? 2000 + year : (digits[0] * 10 + digits[1]) * 100 + year;
    }

    static bool HasCheckDigit(ReadOnlySpan<int> ten)
    {
        var sum = 0;
        for (var at = 0; at < ten.Length; at++)
        {
            var doubled = at % 2 == 0 ? ten[at] * 2 : ten[at];
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
