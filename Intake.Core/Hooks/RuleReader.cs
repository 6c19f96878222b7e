using System.Text.Json;

namespace Intake.Core.Hooks;

/// <summary>Reads the rules and conditions within a mapping document.</summary>
static class RuleReader
{
    /// <summary>A path, a list of them, or an object that says more.</summary>
    public static MappingRule Read(JsonElement rule, string place, string field)
    {
        if (rule.ValueKind is JsonValueKind.String or JsonValueKind.Array) return new() { At = Paths(rule, place) };
        var members = MappingElement.Members(rule, place, "at", "value", "table", "else", "as");
        string? Own(string name) => members.TryGetValue(name, out var value) ? Allowed(MappingElement.Text(value, $"{place}.{name}"), $"{place}.{name}", field) : null;
        var (constant, otherwise) = (Own("value"), Own("else"));
        if (members.ContainsKey("at") == (constant is not null) || (constant is not null && members.Count > 1)) throw new MappingFault(MappingRefusals.AtOrValue(place));
        return new()
        {
            Value = constant,
            At = members.TryGetValue("at", out var at) ? Paths(at, $"{place}.at") : [],
            Table = members.TryGetValue("table", out var table) ? Table(table, $"{place}.table", field) : null,
            Else = otherwise,
            IsHtml = members.TryGetValue("as", out var form) && IsHtml(form, $"{place}.as"),
        };
    }

    /// <summary>One condition, or a list of which all must hold.</summary>
    public static IReadOnlyList<MappingCondition> Conditions(JsonElement when) => when.ValueKind == JsonValueKind.Array
        ? [.. when.EnumerateArray().Select((one, at) => Condition(one, $"when[{at}]"))] : [Condition(when, "when")];

    static MappingCondition Condition(JsonElement condition, string place)
    {
        var members = MappingElement.Members(condition, place, "at", "is", "contains");
        if (!members.TryGetValue("at", out var at)) throw new MappingFault(MappingRefusals.Missing($"{place}.at"));
        var amongTags = members.TryGetValue("contains", out var words);
        if (members.TryGetValue("is", out var whole) == amongTags) throw new MappingFault(MappingRefusals.IsOrContains(place));
        return new(Paths(at, $"{place}.at"), [.. MappingElement.Texts(amongTags ? words : whole, place).Select(TagWords.Fold)], amongTags);
    }

    static IReadOnlyList<JsonPath> Paths(JsonElement element, string place) =>
        [.. MappingElement.Texts(element, place).Select(text => JsonPath.Parse(text) ?? throw new MappingFault(MappingRefusals.BadPath(place)))];

    static Dictionary<string, string> Table(JsonElement table, string place, string field)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (said, meant) in MappingElement.Members(table, place))
            values[TagWords.Fold(said)] = Allowed(MappingElement.Text(meant, $"{place}.{said}"), $"{place}.{said}", field);
        return values;
    }

    static string Allowed(string value, string place, string field) =>
        MappingFields.Allows(field, value) ? value : throw new MappingFault(MappingRefusals.BadValue(place));

    static bool IsHtml(JsonElement form, string place) =>
        MappingElement.Text(form, place) switch { "html" => true, "text" => false, _ => throw new MappingFault(MappingRefusals.BadValue(place)) };
}
