using System.Text.Json;
using Intake.Core.Contacts;

namespace Intake.Core.Hooks;

/// <summary>Reads a mapping document, strictly: what it does not know it refuses, with where it stands.</summary>
public static class MappingReader
{
    const int LargestText = 32 * 1024;

    static readonly string[] needed = ["caseId", "kind", "text"];

    static readonly JsonDocumentOptions options = new() { MaxDepth = 8, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static (HookMapping? Mapping, Refusal? Refusal) Read(string json)
    {
        if (json.Length > LargestText) return (null, MappingRefusals.TooLarge);
        try
        {
            using var document = JsonDocument.Parse(json, options);
            return (Mapping(document.RootElement), null);
        }
        catch (JsonException fault)
        {
            return (null, MappingRefusals.NotJson((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1));
        }
        catch (MappingFault fault)
        {
            return (null, fault.Refusal);
        }
    }

    static HookMapping Mapping(JsonElement root)
    {
        var members = MappingElement.Members(root, "", "when", "fields");
        if (!members.TryGetValue("fields", out var fields)) throw new MappingFault(MappingRefusals.Missing("fields"));
        var rules = new Dictionary<string, MappingRule>(StringComparer.Ordinal);
        foreach (var (field, rule) in MappingElement.Members(fields, "fields", MappingFields.All))
            rules[field] = RuleReader.Read(rule, $"fields.{field}", field);
        foreach (var field in needed)
            if (!rules.ContainsKey(field)) throw new MappingFault(MappingRefusals.Missing(field));
        return new(members.TryGetValue("when", out var when) ? RuleReader.Conditions(when) : [], rules);
    }
}

/// <summary>Ends the reading of a document at the first thing wrong in it.</summary>
sealed class MappingFault(Refusal refusal) : Exception
{
    public Refusal Refusal => refusal;
}
