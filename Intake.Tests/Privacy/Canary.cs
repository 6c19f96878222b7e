using System.Globalization;
using System.Text.Json.Nodes;

namespace Intake.Tests.Privacy;

/// <summary>A made-up person whose details are found nowhere else, so that wherever one turns up it has leaked.</summary>
sealed record Canary(int Number)
{
    static readonly string[] given =
        ["Anna", "Erik", "Fatima", "Mohammed", "Ingegerd", "Lars", "Aleksandra", "Birgitta", "Hassan", "Karin", "Anders", "Amina"];

    public string Name => $"{given[Number % given.Length]} {Surname}";

    /// <summary>As old ones are made, and as nobody's is.</summary>
    public string Surname => (Number % 3) switch { 0 => $"Fågel{Letters}sson", 1 => $"Näbb{Letters}qvist", _ => $"Kvast{Letters}" };

    public string Street => $"Fjol{Letters}{(Number % 2 == 0 ? "gatan" : "vägen")}";
    public string Address => $"{Street} {Number % 90 + 1}";
    public string Email => $"kanarie.{Letters}@example.org";
    public string OtherEmail => $"fagel.{Letters}@example.org";
    public string Phone => $"070-174 {Number / 100:00} {Number % 100:00}";

    // What was typed with other spaces is the same number.
    public string PlainPhone => Phone.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    public string ForeignPhone => $"+46{PlainPhone[1..]}";

    /// <summary>Valid, in the series that the tax agency keeps for tests.</summary>
    public string IdentityNumber
    {
        get
        {
            var nine = $"{new DateTime(1950, 1, 1).AddDays(Number * 7):yyMMdd}{980 + (Number % 20)}";
            return $"{nine[..6]}-{nine[6..]}{CheckDigit(nine)}";
        }
    }

    public bool IsProtected => Number % 8 == 7;

    /// <summary>What she says, in one of the ways in which the masker promises to find her.</summary>
    public string Said => (Number % 6) switch
    {
        0 => $"Jag heter {Name} och bor på {Address}. Lampan vid port {Number + 1} på gården är trasig sedan {Number + 2} dagar. {Reach}",
        1 => $"Min granne {Name} på {Address} halkade för {Number + 2} dagar sedan, för att gångbanan aldrig sandas. {Reach}",
        2 => $"Det behövs fler bänkar i parken, {Number + 2} skulle räcka. {Reach} Hälsningar {Name}, {Address}",
        3 => $"Bussen är sen var {Number + 2}:e dag, säger {Name} på {Address}. {Reach}",
        4 => $"Snöröjningen utanför {Address.ToLowerInvariant()} är dålig, kontakta {Name}. Det har varit så i {Number + 2} veckor. {Reach}",
        _ => $"My name is {Name} and I live at {Address}. There is no light at the path, {Number + 2} lamps are broken. {Reach}",
    };

    /// <summary>Where it was, as somebody writes it without a thought.</summary>
    public string Place => IsProtected || Number % 2 == 0 ? Address : $"Hemma hos {Name}";

    /// <summary>Everything of this person that may be found by searching for it.</summary>
    public IEnumerable<string> Marks =>
    [
        Name, Surname, Email, OtherEmail, Phone, PlainPhone, ForeignPhone, IdentityNumber, IdentityNumber.Replace("-", "", StringComparison.Ordinal), Address,
        // Of others the street alone may stand as a place.
        .. IsProtected ? new[] { Street } : [],
    ];

    public JsonObject Contact => new()
    {
        ["source"] = "canary",
        ["caseId"] = $"canary-{Number}",
        ["kind"] = "need",
        ["text"] = Said,
        ["channel"] = "phone",
        ["place"] = Place,
        ["area"] = $"Från {Name}",
        ["resident"] = new JsonObject
        {
            ["name"] = Name,
            ["email"] = OtherEmail,
            ["phone"] = Phone,
            ["wants"] = "receipt",
            ["channel"] = "email",
            ["protectedIdentity"] = IsProtected,
        },
    };

    string Reach => $"Nås på {(Number % 2 == 0 ? Phone : ForeignPhone)} eller {Email}, pnr {IdentityNumber}.";

    string Letters => string.Concat(Number.ToString("0000", CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));

    static int CheckDigit(string nine)
    {
        var sum = nine.Select((digit, at) => (digit - '0') * (2 - (at % 2))).Sum(product => product > 9 ? product - 9 : product);
        return (10 - (sum % 10)) % 10;
    }
}
