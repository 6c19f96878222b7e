using System.Text.Json.Serialization;

namespace Intake.Core.Rights;

/// <summary>A contact as a public record: when, what about, its number. Without who said it.</summary>
public sealed record PublicRecord
{
    [JsonIgnore]
    public string Id { get; init; } = "";
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public string? Place { get; init; }
    public required string Channel { get; init; }
    public required string Submitter { get; init; }

    /// <summary>Unix ms.</summary>
    public required long RecordedAt { get; init; }
    public required long ReceivedAt { get; init; }
    public string? Area { get; init; }
    public string? Unit { get; init; }
    public string? Item { get; init; }

    /// <summary>1: secrecy is to be considered with particular care. Shown to who decides, never in what is handed out.</summary>
    [JsonIgnore]
    public long? Protected { get; init; }
}
