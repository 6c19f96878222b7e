using Intake.Core.Contacts;

namespace Intake.Core.Rights;

/// <summary>Why a request about somebody's details was not carried out.</summary>
public static class RightsRefusals
{
    public static readonly Refusal MissingReason = new("missing_reason", 400,
        "Skälet saknas. Ange ärendets nummer eller varför det görs.",
        "The reason is missing. Give the case's number or why it is done.", "because");

    public static readonly Refusal MissingAddress = new("missing_address", 400,
        "Ange en e-postadress eller ett telefonnummer.",
        "Give an e-mail address or a phone number.", "address");

    public static readonly Refusal UnknownPerson = new("unknown_person", 404,
        "Ingen finns med den adressen. Pröva personens andra adresser och nummer.",
        "Nobody has that address. Try the person's other addresses and numbers.", "address");

    public static readonly Refusal UnknownReference = new("unknown_reference", 404,
        "Referensen finns inte. Kontrollera den.",
        "The reference does not exist. Check it.", "reference");

    public static readonly Refusal NothingToRectify = new("nothing_to_rectify", 400,
        "Fyll i det som ska rättas.",
        "Fill in what is to be rectified.", "name");

    public static readonly Refusal Held = new("legal_hold", 409,
        "Uppgifterna är spärrade mot radering. Häv spärren först, om den inte längre behövs.",
        "The details are under legal hold. Lift the hold first, if it is no longer needed.");

    public static readonly Refusal ChangedMeanwhile = new("changed_meanwhile", 409,
        "Uppgifterna har ändrats under tiden. Sök igen och gör om.",
        "The details have changed meanwhile. Search again and repeat.");
}
