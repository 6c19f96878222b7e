namespace Intake.Core.Contacts;

/// <summary>What a contact holds, by its wire name: a need (behov) or an idea (idé).</summary>
public static class ContactKind
{
    public const string Need = "need";
    public const string Idea = "idea";

    public static bool IsKnown(string? kind) => kind is Need or Idea;
}
