namespace Intake.Api.Texts;

/// <summary>Units: who receives, and who reads what is under secrecy.</summary>
public sealed class UnitTexts(string language) : Wording(language)
{
    public string Title => Say("Enheter", "Units");
    public string About => Say(
        "En enhet finns så snart ett område har den som mottagare eller ett konto hör till den. Den läser det som är under sekretess i sina områden.",
        "A unit is there as soon as an area has it as receiver or an account belongs to it. It reads what is under secrecy in its areas.");
    public string Unit => Say("Enhet", "Unit");
    public string Areas => Say("Områden", "Areas");
    public string Accounts => Say("Konton", "Accounts");
    public string Keys => Say("Nycklar", "Keys");
    public string Items => Say("Behov och idéer", "Needs and ideas");
    public string NoAreas => Say("tar inte emot något område", "receives no area");
    public string Everybody(int accounts, int keys) => Say(
        $"{Count(accounts, "konto", "konton")} och {Count(keys, "nyckel", "nycklar")} läser för alla enheter och räknas inte här.",
        $"{Count(accounts, "account", "accounts")} and {Count(keys, "key", "keys")} read for every unit and are not counted here.");
    public string Rename(string unit) => Say($"Byt namn på {unit}", $"Rename {unit}");
    public string RenameShort => Say("Byt namn", "Rename");
    public string To => Say("Nytt namn", "New name");
    public string Show => Say("Visa vad som ändras", "Show what changes");
    public string Back => Say("Till enheterna", "To the units");

    public string Asks(string from, string to) => Say($"{from} blir {to}", $"{from} becomes {to}");
    public string Changes => Say("Det här ändras på en gång:", "This changes at once:");
    public string ChangesAreas(int count) => Say(Count(count, "område får den nya mottagaren", "områden får den nya mottagaren"), Count(count, "area has the new receiver", "areas have the new receiver"));
    public string ChangesItems(long count) => Say(Count(count, "behov eller idé flyttas med", "behov och idéer flyttas med"), Count(count, "need or idea moves along", "needs and ideas move along"));
    public string ChangesAccounts(int count) => Say(
        Count(count, "konto hör till den nya enheten; personen får logga in igen", "konton hör till den nya enheten; personerna får logga in igen"),
        Count(count, "account belongs to the new unit; the person has to sign in again", "accounts belong to the new unit; the people have to sign in again"));
    public string ChangesKeys(int count) => Say(Count(count, "nyckel läser för den nya enheten", "nycklar läser för den nya enheten"), Count(count, "key reads for the new unit", "keys read for the new unit"));
    public string Yes => Say("Byt namn överallt", "Rename everywhere");
    public string Done => Say("Enheten har bytt namn överallt.", "The unit was renamed everywhere.");
}
