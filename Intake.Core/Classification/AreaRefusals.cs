using Intake.Core.Contacts;

namespace Intake.Core.Classification;

/// <summary>Why an area was not changed.</summary>
public static class AreaRefusals
{
    public static readonly Refusal UnknownArea = new("unknown_area", 404,
        "Det finns inget sådant verksamhetsområde. Se listan över områden.",
        "There is no such service area. See the list of areas.");

    public static readonly Refusal AreaExists = new("area_exists", 409,
        "Koden används redan av ett annat område. Välj en annan.",
        "Another area has the code already. Choose another.", "code");

    public static readonly Refusal AreaChanged = new("area_changed", 409,
        "Någon annan har ändrat området medan du skrev, så inget sparades. Se hur det är nu och ändra igen.",
        "Somebody else changed the area while you were writing, so nothing was saved. See what it is now and change it again.");

    public static readonly Refusal BadCode = new("bad_area_code", 422,
        "Koden ska vara 2–40 tecken: små bokstäver a–z, siffror och bindestreck, med en bokstav först.",
        "The code must be 2–40 characters: small letters a–z, digits and hyphens, a letter first.", "code");

    public static readonly Refusal BadUnit = new("bad_unit", 422,
        "Skriv mottagarens namn med 1–100 tecken, utan tecknen | < > *.",
        "Write the receiver's name in 1–100 characters, without | < > *.", "unit");

    public static readonly Refusal TooManyAliases = new("too_many_aliases", 422,
        $"Ett område kan ha högst {AreaRules.MostAliases} andra namn. Ta bort några.",
        $"An area can have at most {AreaRules.MostAliases} other names. Take some away.", "aliases");

    public static readonly Refusal TooManyWords = new("too_many_words", 422,
        $"Ett område kan ha högst {AreaRules.MostWords} egna ord. Ta bort några.",
        $"An area can have at most {AreaRules.MostWords} own words. Take some away.", "words");

    public static readonly Refusal TooManyAreas = new("too_many_areas", 422,
        $"Det kan finnas högst {AreaRules.MostAreas} områden.",
        $"There can be at most {AreaRules.MostAreas} areas.");

    public static readonly Refusal BadWeight = new("bad_word_weight", 422,
        "Ett ords vikt ska vara 1–7.",
        "A word's weight must be 1–7.", "words");

    public static readonly Refusal LastResort = new("last_resort", 409,
        "Området tar emot det som inte hör hemma någon annanstans och kan inte tas ur bruk.",
        "The area takes what belongs nowhere else and cannot be taken out of use.", "inUse");

    public static readonly Refusal LastResortWords = new("last_resort_words", 422,
        "Området tar emot det som inte hör hemma någon annanstans och kan inte ha egna ord.",
        "The area takes what belongs nowhere else and cannot have words of its own.", "words");

    public static readonly Refusal NoDefault = new("no_default", 409,
        "Området är kommunens eget och har inget ursprungligt läge. Ta det ur bruk i stället.",
        "The area is the municipality's own and has no default. Take it out of use instead.");

    public static Refusal BadName(string field) => new("bad_area_name", 422,
        "Skriv områdets namn på svenska och engelska med 1–100 tecken, utan tecknen | < > *.",
        "Write the area's name in Swedish and English, 1–100 characters each, without | < > *.", field);

    public static Refusal BadAlias(string alias) => new("bad_alias", 422,
        $"”{alias}” kan inte vara ett namn. Skriv ett namn per rad, 1–100 tecken, utan tecknen | < > *.",
        $"“{alias}” cannot be a name. Write one name a line, 1–100 characters, without | < > *.", "aliases");

    public static Refusal BadPattern(string word) => new("bad_word_pattern", 422,
        $"”{word}” går inte att söka efter. Skriv ett enda ord per rad, 2–40 bokstäver, med * före eller efter om du vill.",
        $"“{word}” cannot be looked for. Write a single word a line, 2–40 letters, with * before or after if you like.", "words");

    public static Refusal NameTaken(string name, string area) => new("area_name_taken", 409,
        $"Namnet ”{name}” hör redan till {area}. Ett namn kan bara leda till ett område.",
        $"The name “{name}” belongs to {area} already. A name can lead to one area only.", "aliases");
}
