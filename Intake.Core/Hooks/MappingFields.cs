namespace Intake.Core.Hooks;

/// <summary>What a mapping can fill, and what some of it may be.</summary>
static class MappingFields
{
    public static string[] All { get; } =
    [
        "caseId", "kind", "title", "text", "channel", "place", "area", "language", "submitter", "attachTo", "recordedAt",
        "resident.name", "resident.email", "resident.phone", "resident.wants", "resident.channel", "resident.language", "resident.protectedIdentity",
    ];

    static readonly Dictionary<string, string[]> closed = new()
    {
        ["kind"] = ["need", "idea"],
        ["submitter"] = ["resident", "employee", "business", "association"],
        ["resident.wants"] = ["updates", "receipt", "none"],
        ["resident.channel"] = ["email", "sms", "letter", "none"],
        ["resident.protectedIdentity"] = ["true", "false"],
    };

    /// <summary>Whether a value that the document itself gives can be the field's.</summary>
    public static bool Allows(string field, string value) => !closed.TryGetValue(field, out var values) || values.Contains(value);
}
