using System.Globalization;
using System.Text.Json;

namespace Intake.Core.Hooks;

/// <summary>A JSON pointer (RFC 6901) into a delivery.</summary>
sealed class JsonPath
{
    readonly string[] parts;

    JsonPath(string[] parts) => this.parts = parts;

    /// <summary>Null when it is no pointer.</summary>
    public static JsonPath? Parse(string text) => text.Length is 0 or > 200 || text[0] != '/' || HasLooseTilde(text) ? null
        : new([.. text[1..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);

    /// <summary>The texts there: one of a text, number or truth value, each of a list; none of what is missing.</summary>
    public IReadOnlyList<string> Values(JsonElement document) => Find(document) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Scalar).OfType<string>()],
        { } one when Scalar(one) is { } text => [text],
        _ => [],
    };

    JsonElement? Find(JsonElement element)
    {
        foreach (var part in parts)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(part, out var member)) element = member;
            else if (element.ValueKind == JsonValueKind.Array && IndexOf(part) is { } at && at < element.GetArrayLength()) element = element[at];
            else return null;
        }
        return element;
    }

    static string? Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    static int? IndexOf(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    static bool HasLooseTilde(string text)
    {
        for (var at = text.IndexOf('~', StringComparison.Ordinal); at >= 0; at = text.IndexOf('~', at + 1))
            if (at + 1 >= text.Length || text[at + 1] is not ('0' or '1')) return true;
        return false;
    }
}
