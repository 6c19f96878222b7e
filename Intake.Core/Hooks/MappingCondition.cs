using System.Text.Json;

namespace Intake.Core.Hooks;

/// <summary>Which deliveries count: one of the words is what stands at the path, or among the tags there.</summary>
sealed record MappingCondition(IReadOnlyList<JsonPath> At, IReadOnlyList<string> Words, bool AmongTags)
{
    public bool Holds(JsonElement document) => At.Any(path => path.Values(document) is var values
        && (AmongTags ? TagWords.In(values) : values.Select(TagWords.Fold)).Any(Words.Contains));
}
