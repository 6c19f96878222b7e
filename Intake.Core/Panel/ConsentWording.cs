namespace Intake.Core.Panel;

/// <summary>What is read out to somebody who wants feedback. The version is kept with the flag: a changed text is another version.</summary>
public sealed record ConsentWording
{
    public string Version { get; init; } = "";
    public string Sv { get; init; } = "";
    public string En { get; init; } = "";

    /// <summary>What the product comes with.</summary>
    public static ConsentWording Own { get; } = new()
    {
        Version = "1",
        Sv = "Får vi spara dina kontaktuppgifter för att återkoppla om det här? De används inte till något annat, "
            + "och du kan när som helst be oss ta bort dem.",
        En = "May we keep your contact details to get back to you about this? They are used for nothing else, "
            + "and you can ask us to remove them at any time.",
    };
}
