using Intake.Core.Contacts;

namespace Intake.Core.Backlog;

/// <summary>Why an item was not moved.</summary>
public static class MoveRefusals
{
    public const int LongestBecause = 500;

    public static readonly Refusal UnknownItem = new("unknown_item", 404,
        "Numret finns inte i backloggen. Kontrollera det.",
        "The number is not in the backlog. Check it.");

    public static readonly Refusal UnknownState = new("unknown_state", 422,
        $"Läget ska vara ett av {string.Join(", ", ItemState.All)}.",
        $"The state must be one of {string.Join(", ", ItemState.All)}.", "to");

    public static readonly Refusal NotAllowed = new("move_not_allowed", 422,
        "Härifrån går det inte att flytta till det läget. Välj ett av dem som visas på postens sida.",
        "From here the item cannot move to that state. Choose one of those shown on the item's page.", "to");

    public static readonly Refusal MovedMeanwhile = new("item_moved_meanwhile", 409,
        "Någon annan har ändrat läget under tiden. Läs om posten och avgör igen.",
        "Somebody else changed the state meanwhile. Look at the item again and decide anew.");

    public static readonly Refusal ReasonMissing = new("move_reason_missing", 422,
        "Skriv varför: den som hänvisas eller får ett avslut ska få veta skälet.",
        "Say why: whoever is referred or told of an end is to know the reason.", "because");

    public static readonly Refusal NotReadable = new("item_not_readable", 403,
        "Posten omfattas av sekretess och hör till en annan enhet. Bara den enheten kan ändra läget.",
        "The item is under secrecy and belongs to another unit. Only that unit can change its state.");

    public static readonly Refusal NothingToUndo = new("nothing_to_undo", 409,
        "Det finns ingen ändring av läget att ångra.",
        "There is no change of state to take back.");

    public static readonly Refusal TooOld = new("move_too_old", 409,
        "Det har gått mer än tio minuter, så ändringen går inte att ångra. Flytta posten igen i stället.",
        "More than ten minutes have passed, so the change cannot be taken back. Move the item again instead.");
}
