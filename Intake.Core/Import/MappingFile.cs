using System.Text.Json;
using System.Text.Json.Serialization;

namespace Intake.Core.Import;

/// <summary>A small JSON file with what else would be given as options, for an export that comes every month.</summary>
public sealed record MappingFile
{
    const long Largest = 1_000_000;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Field to column.</summary>
    public Dictionary<string, string> Columns { get; init; } = [];
    public string? Source { get; init; }
    public string? Kind { get; init; }
    public string? Encoding { get; init; }

    /// <exception cref="ImportException">It cannot be read.</exception>
    public static MappingFile Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Largest) throw new ImportException(ImportRefusals.BadMappingFile(path, "> 1 MB"));
            return JsonSerializer.Deserialize<MappingFile>(File.ReadAllText(path), json)
                ?? throw new ImportException(ImportRefusals.BadMappingFile(path, "null"));
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ImportException(ImportRefusals.BadMappingFile(path, fault.Message), fault);
        }
    }

    /// <summary>The order with this under it: what the order says itself goes first.</summary>
    public ImportOrder Under(ImportOrder order) => order with
    {
        Source = order.Source ?? Source,
        Kind = order.Kind ?? Kind,
        Encoding = order.Encoding ?? Encoding,
        Columns = new Dictionary<string, string>(Columns.Where(pair => !order.Columns.ContainsKey(pair.Key)).Concat(order.Columns)),
    };
}
