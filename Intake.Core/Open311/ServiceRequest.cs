using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Intake.Core.Contacts;

namespace Intake.Core.Open311;

/// <summary>
/// A service request of GeoReport v2 as a contact. Coordinates are checked and not kept (a need has a place, not a
/// point), nor are device, account or pictures; nobody is written to who did not ask for it.
/// </summary>
public sealed class ServiceRequest(Func<string, string?> field)
{
    /// <summary>Of what came from no source that is known by its name.</summary>
    public const string Source = "open311";

    public string? Jurisdiction => Filled("jurisdiction_id");

    public Refusal? Check() =>
        !ContactKind.IsKnown(Filled("service_code")) ? Open311Refusals.UnknownService
        : Filled("description") is null ? Open311Refusals.NoDescription
        : !IsPlace(Filled("lat"), Filled("long")) ? Open311Refusals.BadLocation
        : null;

    /// <param name="callKey">The client's idempotency key; without it and without the client's own id each call is a new case.</param>
    public ContactDraft ToDraft(string source, string? callKey, string newId) => new()
    {
        Source = source,
        CaseId = Filled("attribute[external_id]") ?? Filled("attribute[fixmystreet_id]") ?? (callKey is null ? newId : $"call-{Hash(callKey)}"),
        Kind = Filled("service_code"),
        Text = Filled("description"),
        Channel = "web",
        Place = Filled("address_string"),
        Submitter = "resident",
        Resident = Resident(),
    };

    ResidentDraft? Resident()
    {
        var name = string.Join(' ', new[] { Filled("first_name"), Filled("last_name") }.OfType<string>());
        var (email, phone) = (Filled("email"), Filled("phone"));
        if (name.Length == 0 && email is null && phone is null) return null;
        var wants = Filled("attribute[wants]");
        return new() { Name = name.Length == 0 ? null : name, Email = email, Phone = phone, Wants = wants, Channel = wants is null or "none" ? "none" : email is not null ? "email" : "sms" };
    }

    // Both or neither, within the earth's own bounds.
    static bool IsPlace(string? lat, string? @long) => (lat is null && @long is null) || (IsWithin(lat, 90) && IsWithin(@long, 180));

    static bool IsWithin(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;

    static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];

    string? Filled(string name) => field(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
