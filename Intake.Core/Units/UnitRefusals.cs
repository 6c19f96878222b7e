using Intake.Core.Contacts;

namespace Intake.Core.Units;

/// <summary>Why a unit was not renamed.</summary>
public static class UnitRefusals
{
    public static readonly Refusal UnknownUnit = new("unknown_unit", 404,
        "Ingen mottagare, inget konto och ingen nyckel har den enheten. Se listan över enheter.",
        "No receiver, account or key has this unit. See the list of units.");

    public static readonly Refusal BadUnitName = new("bad_unit_name", 422,
        "Skriv enhetens nya namn med 1–100 tecken, utan tecknen | < > *.",
        "Write the unit's new name in 1–100 characters, without | < > *.", "to");

    public static readonly Refusal UnitExists = new("unit_exists", 409,
        "En annan enhet heter redan så. Två enheter kan inte slås ihop genom ett namnbyte: då skulle den enas personal läsa det som den andra har under sekretess.",
        "Another unit has that name. Two units cannot be joined by renaming: the people of one would read what the other has under secrecy.", "to");
}
