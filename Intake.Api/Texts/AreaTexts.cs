namespace Intake.Api.Texts;

/// <summary>Service areas and their receivers.</summary>
public sealed class AreaTexts(string language) : Wording(language)
{
    public string Title => Say("Verksamhetsområden och mottagare", "Service areas and receivers");
    public string About => Say(
        "Varje kontakt hamnar i ett område, och området har en enhet som tar emot. En ändring gäller överallt inom några sekunder.",
        "Each contact falls into an area, and the area has a unit that receives it. A change holds everywhere within a few seconds.");
    public string Area => Say("Område", "Area");
    public string Receiver => Say("Mottagare", "Receiver");
    public string Secrecy => Say("Sekretess", "Secrecy");
    public string Items => Say("Behov och idéer", "Needs and ideas");
    public string State => Say("Läge", "State");
    public string Secret => Say("Under sekretess", "Under secrecy");
    public string Open => Say("Öppet", "Open");
    public string Changed => Say("Ändrat av kommunen", "Changed by the municipality");
    public string Standard => Say("Som från början", "As from the beginning");
    public string NotInUse => Say("Ur bruk", "Out of use");
    public string New => Say("Nytt område", "New area");
    public string Back => Say("Till områdena", "To the areas");
    public string Rename => Say("Byta namn på en enhet", "Rename a unit");

    public string Code => Say("Kod", "Code");
    public string CodeHint => Say(
        "Det som andra system och adresser använder: små bokstäver a–z, siffror och bindestreck. Den kan inte ändras sedan.",
        "What other systems and addresses use: small letters a–z, digits and hyphens. It cannot be changed later.");
    public string NameSv => Say("Namn på svenska", "Name in Swedish");
    public string NameEn => Say("Namn på engelska", "Name in English");
    public string ReceiverHint => Say(
        "Nya kontakter går hit. Det som redan finns stannar hos den mottagare det kom till.",
        "New contacts go here. What is there already stays with the receiver it came to.");
    public string SecrecyLabel => Say("Bara mottagaren får läsa vad som sagts", "Only the receiver may read what was said");
    public string SecrecyHint => Say(
        "För områden där lagen kräver sekretess. Alla andra ser att behovet finns och hur många som har det, men inga ord och ingen plats. Det gäller genast, också det som redan finns.",
        "For areas where the law demands secrecy. Everybody else sees that the need exists and how many have it, but no words and no place. It holds at once, also for what is there already.");
    public string Aliases => Say("Vad andra system kallar det", "What other systems call it");
    public string AliasesHint => Say("Ett namn per rad.", "One name a line.");
    public string Words => Say("Egna ord som pekar hit", "Own words that point here");
    public string WordsHint => Say(
        "Ett ord per rad. Med en stjärna sist räknas alla ord som börjar så (skidspår*), med en stjärna först alla som slutar så (*spåret).",
        "One word a line. With a star at its end all words that begin so count (ski*), with a star before it all that end so (*track).");
    public string WordsBeside(int count) => Say(
        $"De läggs till {Count(count, "ord", "ord")} som området har från början. Står ett av dem här gäller vikten härifrån.",
        $"They are added to the {Count(count, "word", "words")} that the area has from the beginning. If one of them stands here, it counts as said here.");
    public string Strong => Say("Pekar nästan säkert hit", "Point here almost surely");
    public string Clear => Say("Pekar tydligt hit", "Point here clearly");
    public string Weak => Say("Pekar lite hit", "Point here a little");
    public string LastResort => Say(
        "Området tar emot det som inte hör hemma någon annanstans. Därför har det inga ord och kan inte tas ur bruk.",
        "The area takes what belongs nowhere else. So it has no words and cannot be taken out of use.");
    public string InUse => Say("Området används", "The area is in use");
    public string InUseHint => Say(
        "Ett område som inte används föreslås inte mer. Det som redan ligger där behåller namnet.",
        "An area that is not in use is suggested no more. What lies there already keeps its name.");
    public string Save => Say("Spara", "Save");
    public string Saved => Say("Området är sparat och gäller inom några sekunder överallt.", "The area is saved and holds everywhere within a few seconds.");
    public string Reset => Say("Tillbaka till ursprunget", "Back to the default");
    public string ResetWhat => Say(
        "Namn, mottagare, sekretess och ord blir som produkten har dem. Kommunens egna ändringar av området försvinner.",
        "Names, receiver, secrecy and words become what the product has. The municipality's own changes of the area are gone.");
    public string ResetDone => Say("Området är som från början.", "The area is as from the beginning.");
}
