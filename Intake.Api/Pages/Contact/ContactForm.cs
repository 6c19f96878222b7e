using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Panel;

namespace Intake.Api.Pages.Contact;

/// <summary>What the form without script sends.</summary>
public sealed class ContactForm
{
    const int LongestKey = 64;

    public static IReadOnlyList<string> Channels { get; } = ["phone", "visit", "email", "chat", "letter", "web", "other"];
    public static IReadOnlyList<string> Submitters { get; } = ["resident", "employee", "business", "association"];
    public static IReadOnlyList<string> Wants { get; } = ["none", "updates", "receipt"];

    /// <summary>Made with the page, so that sending twice records once.</summary>
    public string? Key { get; set; }
    public string? Text { get; set; }
    public string? Kind { get; set; }
    public string? Place { get; set; }
    public string? Channel { get; set; }
    public string? Submitter { get; set; }
    public string? CaseId { get; set; }
    public string? AttachTo { get; set; }
    public string? WantsFeedback { get; set; }
    public string? Email { get; set; }
    public bool Spoken { get; set; }
    public bool ProtectedIdentity { get; set; }

    public FlagDraft ToDraft(ConsentWording read) => new()
    {
        CaseId = CaseId,
        Contact = new()
        {
            Kind = Kind,
            Text = Text,
            Place = Place,
            Channel = Channel,
            Submitter = Submitter,
            AttachTo = AttachTo,
            Resident = Resident(),
        },
        ConsentVersion = Spoken ? read.Version : null,
        ConsentSpoken = Spoken,
    };

    /// <summary>Null: the page was changed on its way, and each call counts.</summary>
    public IdempotencyKey? KeyOf(PanelCaller caller) =>
        Key is { Length: > 0 and <= LongestKey } key && key.All(char.IsAsciiLetterOrDigit) ? new(caller.Client, key, Hash()) : null;

    ResidentDraft? Resident() => ProtectedIdentity || (WantsFeedback ?? "none") != "none"
        ? new() { Wants = ProtectedIdentity ? "none" : WantsFeedback, Channel = "email", Email = Email, ProtectedIdentity = ProtectedIdentity }
        : null;

    string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this))));
}
