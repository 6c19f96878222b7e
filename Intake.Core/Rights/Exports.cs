using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Intake.Core.Rights;

/// <summary>Records as JSON, for machines (GDPR 20).</summary>
public static class Exports
{
    static readonly JsonSerializerOptions format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new MomentConverter() },
    };

    public static byte[] Json(PersonRecord person) => JsonSerializer.SerializeToUtf8Bytes(person, format);

    public static byte[] Json(PublicRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, format);

    // The records' only whole numbers are times.
    sealed class MomentConverter : JsonConverter<long>
    {
        public override long Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUnixTimeMilliseconds();

        public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
            writer.WriteStringValue(DateTimeOffset.FromUnixTimeMilliseconds(value));
    }
}
