using System.Collections.Concurrent;
using Intake.Core.Sources;

namespace Intake.Core.Hooks;

/// <summary>The mapping of a source: its own, or the one that the product brings for its kind.</summary>
public static class HookMappings
{
    static readonly ConcurrentDictionary<string, HookMapping> builtIn = new();

    internal static HookMapping Of(Source source) =>
        source.Mapping is { } own && MappingReader.Read(own).Mapping is { } mapping ? mapping : builtIn.GetOrAdd(FileOf(source.Kind), Load);

    /// <summary>The document for a kind, as one to begin with.</summary>
    public static string BuiltIn(string kind)
    {
        using var stream = typeof(HookMappings).Assembly.GetManifestResourceStream($"Intake.Core.Hooks.Mappings.{FileOf(kind)}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static HookMapping Load(string file) => MappingReader.Read(BuiltIn(file)) is { Mapping: { } mapping } ? mapping
        : throw new InvalidOperationException($"The built-in mapping {file} cannot be read.");

    static string FileOf(string kind) => kind is SourceKind.Zammad or SourceKind.Zendesk ? kind : "standard";
}
