namespace Intake.Core.Import;

/// <summary>What a file's name says it is.</summary>
enum FileFormat
{
    Jsonl,
    Csv,
    Xlsx,
}

static class FileFormats
{
    /// <returns>Null when the name says nothing that is known.</returns>
    public static FileFormat? Of(string name) => Path.GetExtension(WithoutGz(name)).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => FileFormat.Jsonl,
        ".csv" or ".tsv" or ".txt" => FileFormat.Csv,
        ".xlsx" => FileFormat.Xlsx,
        _ => null,
    };

    public static bool IsGz(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    static string WithoutGz(string name) => IsGz(name) ? name[..^3] : name;
}
