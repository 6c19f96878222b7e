using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intake.Core.Endpoints;

/// <summary>A CloudEvents 1.0 event in JSON: ids, codes and links, never words.</summary>
sealed record CloudEvent
{
    public const string ContentType = "application/cloudevents+json";

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [JsonPropertyName("specversion")]
    public string SpecVersion { get; } = "1.0";

    public required string Id { get; init; }

    /// <summary>The instance's public address.</summary>
    public required string Source { get; init; }
    public required string Type { get; init; }
    public required string Subject { get; init; }
    public required DateTimeOffset Time { get; init; }

    [JsonPropertyName("datacontenttype")]
    public string DataContentType { get; } = "application/json";

    public required object Data { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, json);
}

/// <param name="From">Code of the state before, and <paramref name="To"/> of the one after.</param>
/// <param name="Api">Where a program reads the item, with a key.</param>
/// <param name="Link">Where a person does.</param>
sealed record ItemMovedData(string Number, string From, string To, string Api, string Link);

sealed record ContactRoutedData(string Contact, string Reference, string Source, string CaseId, string Item, string Api, string Link);

sealed record TestData(string Endpoint);
