using System.Globalization;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace Intake.Core.Bus;

/// <summary>
/// Since when a message is set aside: as MassTransit noted with the fault, as the broker did over the delivery limit,
/// else since it was sent.
/// </summary>
static class SetAsideTime
{
    /// <summary>Null when the message tells none.</summary>
    public static DateTimeOffset? Of(BasicGetResult message)
    {
        var headers = message.BasicProperties.Headers ?? new Dictionary<string, object?>();
        return Read(headers.TryGetValue("MT-Fault-Timestamp", out var fault) ? Text(fault) : null)
            ?? (headers.TryGetValue("x-death", out var deaths) ? Died(deaths) : null)
            ?? Read(Sent(message.Body));
    }

    static DateTimeOffset? Died(object? deaths) =>
        (deaths as IEnumerable<object>)?.OfType<IDictionary<string, object?>>()
            .Select(death => death.TryGetValue("time", out var time) && time is AmqpTimestamp { UnixTime: var seconds } ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null)
            .Max();

    // MassTransit's envelope around each message.
    static string? Sent(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.ValueKind == JsonValueKind.Object && envelope.RootElement.TryGetProperty("sentTime", out var sent)
                && sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(object? header) => header is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header as string;

    static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
