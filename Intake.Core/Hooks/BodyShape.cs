using System.Text.Json;

namespace Intake.Core.Hooks;

/// <param name="Path">A JSON pointer.</param>
/// <param name="Kind"><c>text</c>, <c>number</c>, <c>truth</c>, <c>nothing</c> or <c>list</c>.</param>
/// <param name="Size">Characters of a text, members of a list.</param>
public sealed record BodyPart(string Path, string Kind, int Size);

/// <summary>The paths of a document without its values. Lists are entered by their first member.</summary>
static class BodyShape
{
    const int MostParts = 200, LongestName = 60;

    public static IReadOnlyList<BodyPart> Of(JsonElement root)
    {
        var parts = new List<BodyPart>();
        Walk(root, "", parts);
        return parts;
    }

    static void Walk(JsonElement element, string path, List<BodyPart> parts)
    {
        if (parts.Count >= MostParts) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) Walk(member.Value, $"{path}/{Named(member.Name)}", parts);
                break;
            case JsonValueKind.Array:
                parts.Add(new(path, "list", element.GetArrayLength()));
                if (element.GetArrayLength() > 0 && element[0].ValueKind is JsonValueKind.Object or JsonValueKind.Array) Walk(element[0], $"{path}/0", parts);
                break;
            default:
                parts.Add(new(path, KindOf(element), element.ValueKind == JsonValueKind.String ? element.GetString()!.Length : 0));
                break;
        }
    }

    // A name of a member is the system's; what looks like a person's own words is not shown.
    static string Named(string name) => name.Length <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':')
        ? name : "…";

    static string KindOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => "text",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "truth",
        _ => "nothing",
    };
}
