namespace Intake.Core.Privacy;

/// <summary>What is masked, by its wire name, and what stands in its place.</summary>
public static class MaskKinds
{
    public const string Name = "name";
    public const string Address = "address";
    public const string Personnummer = "personnummer";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Plate = "plate";
    public const string Account = "account";
    public const string Card = "card";

    static readonly Dictionary<string, string> tokens = new()
    {
        [Name] = "[namn]",
        [Address] = "[adress]",
        [Personnummer] = "[personnummer]",
        [Phone] = "[telefonnummer]",
        [Email] = "[e-postadress]",
        [Plate] = "[registreringsnummer]",
        [Account] = "[kontonummer]",
        [Card] = "[kortnummer]",
    };

    public static IReadOnlyCollection<string> All => tokens.Keys;

    public static IReadOnlyCollection<string> Tokens => tokens.Values;

    public static string Token(string kind) => tokens[kind];
}
