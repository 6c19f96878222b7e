using Intake.Core.Contacts;

namespace Intake.Core.Panel;

/// <summary>What the agent can say or write to the caller, from what is known and nothing else: no dates, no promises.</summary>
public sealed record CallerReply(string Sv, string En)
{
    /// <param name="isNew">False: the case had given it before, so nothing that came now was kept.</param>
    internal static CallerReply Of(Standing contact, bool isNew) => new(
        Sentences(
            isNew ? $"Tack! Vi har noterat {(IsIdea(contact) ? "din idé" : "ditt behov")}." : "Tack! Det här är redan noterat i ärendet.",
            Known(contact, "sv"),
            $"Referens: {contact.Reference}.",
            isNew && contact.Receipt == 1 ? "Du får en bekräftelse med e-post." : ""),
        Sentences(
            isNew ? $"Thank you! We have noted your {(IsIdea(contact) ? "idea" : "need")}." : "Thank you! This has been noted in the case already.",
            Known(contact, "en"),
            $"Reference: {contact.Reference}.",
            isNew && contact.Receipt == 1 ? "You will get a receipt by e-mail." : ""));

    /// <summary>One line for a known item.</summary>
    public static string ReadAloud(string kind, string state, long voices, string language) =>
        Sentences(Before(kind, voices, language), Stage.Sentence(state, kind, language));

    static string Known(Standing contact, string language) => contact is { Item: not null, State: { } state, Others: > 0 and var others }
        ? ReadAloud(contact.Kind, state, others, language) : "";

    static string Before(string kind, long voices, string language) => (language == "en", voices) switch
    {
        (true, <= 0) => "We know of this.",
        (true, 1) => "We know of this: it has been said once before.",
        (true, _) => $"We know of this: it has been said {voices} times before.",
        (_, <= 0) => "Vi känner till det här.",
        (_, 1) => $"Vi känner till det här: {(kind == ContactKind.Idea ? "idén" : "behovet")} har framförts en gång tidigare.",
        _ => $"Vi känner till det här: {(kind == ContactKind.Idea ? "idén" : "behovet")} har framförts {voices} gånger tidigare.",
    };

    static bool IsIdea(Standing contact) => contact.Kind == ContactKind.Idea;

    static string Sentences(params string[] sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
