using Intake.Core.Contacts;

namespace Intake.Core.Open311;

/// <summary>What can be reported: a need or an idea. The code is the kind's own name.</summary>
/// <param name="Keywords">With commas between.</param>
public sealed record Open311Service(string Code, string Name, string Description, string Keywords)
{
    public static IReadOnlyList<Open311Service> In(string language) => language == "en" ? english : swedish;

    public static string NameOf(string code, string language) => In(language).First(service => service.Code == code).Name;

    static readonly Open311Service[] swedish =
    [
        new(ContactKind.Need, "Behov", "Något du inte kan göra, saknar eller hindras i. Felanmälan görs i en annan tjänst.", "behov,saknas,hinder"),
        new(ContactKind.Idea, "Idé", "Ett förslag till lösning.", "idé,förslag"),
    ];

    static readonly Open311Service[] english =
    [
        new(ContactKind.Need, "Need", "Something you cannot do, lack or are hindered in. Fault reports belong to another service.", "need,missing,hindrance"),
        new(ContactKind.Idea, "Idea", "A proposed solution.", "idea,proposal"),
    ];
}
