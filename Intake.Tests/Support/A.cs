using Intake.Core.Contacts;

namespace Intake.Tests.Support;

/// <summary>Builders that read as a sentence: <c>A.Contact().About("busshållplats")</c>.</summary>
public static class A
{
    public static ContactDraft Contact() => new()
    {
        Source = "test",
        CaseId = Guid.NewGuid().ToString("N"),
        Kind = ContactKind.Need,
        Text = "Det saknas belysning längs gångvägen vid skolan.",
        Channel = "phone",
    };

    public static ContactDraft About(this ContactDraft draft, string text) => draft with { Text = text };

    public static ContactDraft At(this ContactDraft draft, string place) => draft with { Place = place };

    public static ContactDraft Case(this ContactDraft draft, string caseId) => draft with { CaseId = caseId };

    public static ContactDraft Wanting(this ContactDraft draft, string wants, string email) =>
        draft with { Resident = new() { Wants = wants, Channel = "email", Email = email } };
}
