using System.Globalization;

namespace Intake.Tests.Privacy;

/// <summary>A made-up person whose details are found nowhere else, so that wherever one turns up it has leaked.</summary>
sealed record Canary(int Number)
{
    public string Name => $"Kanarin Fågelsson{Letters}";
    public string Email => $"kanarie.{Letters}@example.org";
    public string OtherEmail => $"fagel.{Letters}@example.org";
    public string Phone => $"070-174 {Number / 100:00} {Number % 100:00}";

    // What was typed with other spaces is the same number.
    public string PlainPhone => Phone.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Valid, in the series that the tax agency keeps for tests.</summary>
    public string IdentityNumber
    {
        get
        {
            var nine = $"{new DateTime(1950, 1, 1).AddDays(Number * 7):yyMMdd}{980 + (Number % 20)}";
            return $"{nine[..6]}-{nine[6..]}{CheckDigit(nine)}";
        }
    }

    /// <summary>Everything of this person that may be found by searching for it.</summary>
    public IEnumerable<string> Marks => [Name, Email, OtherEmail, Phone, PlainPhone, IdentityNumber];

    string Letters => string.Concat(Number.ToString("0000", CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));

    static int CheckDigit(string nine)
    {
        var sum = nine.Select((digit, at) => (digit - '0') * (2 - (at % 2))).Sum(product => product > 9 ? product - 9 : product);
        return (10 - (sum % 10)) % 10;
    }
}
