using System.Text.Json;

namespace Intake.Core.Hooks;

/// <summary>Parts of a mapping document, with where they stand for whoever has to mend them.</summary>
static class MappingElement
{
    const int MostMembers = 200, LongestText = 1_000;

    /// <summary>The members of an object; of these names only, when some are given.</summary>
    public static Dictionary<string, JsonElement> Members(JsonElement element, string place, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new MappingFault(MappingRefusals.WrongShape(place.Length == 0 ? "{}" : place));
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var where = place.Length == 0 ? member.Name : $"{place}.{member.Name}";
            if ((known.Length > 0 && !known.Contains(member.Name)) || members.Count >= MostMembers) throw new MappingFault(MappingRefusals.UnknownMember(Short(where)));
            if (!members.TryAdd(member.Name, member.Value)) throw new MappingFault(MappingRefusals.Twice(Short(where)));
        }
        return members;
    }

    public static string Text(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: <= LongestText } text
            ? text : throw new MappingFault(MappingRefusals.WrongShape(Short(place)));

    /// <summary>One text, or a list of some.</summary>
    public static IReadOnlyList<string> Texts(JsonElement element, string place) => element.ValueKind != JsonValueKind.Array ? [Text(element, place)]
        : element.GetArrayLength() is > 0 and <= 20 ? [.. element.EnumerateArray().Select(one => Text(one, place))]
        : throw new MappingFault(MappingRefusals.WrongShape(Short(place)));

    static string Short(string place) => place.Length <= 100 ? place : place[..100];
}
