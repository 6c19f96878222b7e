using System.Text.Json;
using Intake.Core.Contacts;

namespace Intake.Core.CaseSystems;

/// <summary>What a source of the kind <c>support-management</c> is told in its mapping.</summary>
/// <param name="Labels">A label's resource path → <c>need</c> or <c>idea</c>.</param>
/// <param name="SchemaId">Of the JSON parameter, as the json-schema service knows it.</param>
/// <param name="SentBy">In whose name it is written.</param>
sealed record ErrandMapping(
    string MunicipalityId, string Namespace, IReadOnlyDictionary<string, string> Labels, string SchemaId, string SentBy = "kundcenterintake")
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>Null when something is missing or of another shape.</summary>
    public static ErrandMapping? Parse(string? text)
    {
        try
        {
            return text is not null && JsonSerializer.Deserialize<ErrandMapping>(text, json) is { } mapping && mapping.IsWhole ? mapping : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    bool IsWhole => IsName(MunicipalityId) && IsName(Namespace) && SchemaId is { Length: > 0 } && IsName(SentBy)
        && Labels is { Count: > 0 } && Labels.All(label => ContactKind.IsKnown(label.Value) && !label.Key.Contains('\'', StringComparison.Ordinal));

    // They stand in addresses and headers.
    static bool IsName(string? text) => text is { Length: > 0 and <= 100 } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
