using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary>
/// The rows that were not taken in, one JSON object per line: <c>line</c>, <c>code</c>, <c>reason</c> and the
/// <c>row</c> as it was (or <c>raw</c>: how an unreadable one begins). Mended, it can be imported as it is.
/// </summary>
sealed class RefusedFile(string? path, string language) : IDisposable
{
    static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    StreamWriter? file;
    bool noted;

    /// <summary>Where they are; null when there were none.</summary>
    public string? Written => file is null ? null : path;

    /// <summary>Beside the input, or in the current folder when nothing can be written there. An older one is removed.</summary>
    /// <param name="wanted">Null: choose.</param>
    public static RefusedFile For(string input, string? wanted, string language)
    {
        var path = Path.GetFullPath(wanted ?? input + ".refused.jsonl");
        if (path == Path.GetFullPath(input)) throw new ImportException(ImportRefusals.RefusedIsInput);
        if (wanted is null && !CanWrite(path)) path = Path.GetFullPath(Path.GetFileName(path));
        File.Delete(path);
        return new(path, language);
    }

    /// <summary>Keeps nothing: of a dry run.</summary>
    public static RefusedFile None() => new(null, "sv");

    /// <summary>Before the first row is in it: whatever breaks off then, a rule finds the file.</summary>
    /// <param name="database">Null: of a dry run, which writes nothing to the store.</param>
    public async Task Note(Database? database, TimeProvider clock)
    {
        if (path is null || database is null || noted) return;
        await database.Write(session => RefusedFileTable.Note(session, path, clock.Now()));
        noted = true;
    }

    public void Add(Row row, Refusal why)
    {
        if (path is null) return;
        file ??= new(path, Private());
        file.WriteLine(JsonSerializer.Serialize(Line(row, why), json));
    }

    public void Flush() => file?.Flush();

    public void Dispose() => file?.Dispose();

    /// <summary>The row that a line of such a file holds; any other object is the row itself.</summary>
    internal static JsonElement RowOf(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object
        && line.TryGetProperty("row", out var row) && row.ValueKind == JsonValueKind.Object
        && line.TryGetProperty("code", out _) && line.TryGetProperty("line", out _) ? row : line;

    object Line(Row row, Refusal why) => row.Raw is null
        ? new { line = row.Line, code = why.Code, reason = why.In(language), row = row.Cells }
        : new { line = row.Line, code = why.Code, reason = why.In(language), raw = row.Raw };

    // It holds what people wrote, unmasked.
    static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    static bool CanWrite(string path)
    {
        try
        {
            var isNew = !File.Exists(path);
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (isNew) File.Delete(path);
            return true;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
