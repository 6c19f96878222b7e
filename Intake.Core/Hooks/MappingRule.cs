using System.Text.Json;
using Intake.Core.Language;

namespace Intake.Core.Hooks;

/// <summary>How one field of a contact is filled: from the first path that leads to something, by a table, as HTML; or a constant.</summary>
sealed record MappingRule
{
    public string? Value { get; init; }
    public IReadOnlyList<JsonPath> At { get; init; } = [];

    /// <summary>What the other system says → what is said here; in lower case.</summary>
    public IReadOnlyDictionary<string, string>? Table { get; init; }
    public string? Else { get; init; }
    public bool IsHtml { get; init; }

    /// <summary>Null when there is nothing to say.</summary>
    public string? Of(JsonElement document)
    {
        if (Value is not null) return Value;
        foreach (var path in At)
            if (Read(path.Values(document)) is { } found) return found;
        return Else;
    }

    // What Zammad leaves of a placeholder that leads to nothing: #{ticket.place / no such method}
    static bool IsUnresolved(string value) => value.StartsWith("#{", StringComparison.Ordinal) && value.EndsWith('}');

    string? Read(IReadOnlyList<string> values)
    {
        if (Table is null) return values.Where(value => !string.IsNullOrWhiteSpace(value) && !IsUnresolved(value)).Select(value => IsHtml ? HtmlText.Of(value) : value).FirstOrDefault();
        return TagWords.In(values).Select(word => Table.GetValueOrDefault(word)).FirstOrDefault(found => found is not null);
    }
}
