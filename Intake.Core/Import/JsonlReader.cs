using System.Text.Json;

namespace Intake.Core.Import;

/// <summary>One JSON object per line. A line of a file of refused rows is the row it holds (<see cref="RefusedFile"/>).</summary>
sealed class JsonlReader(TextFile file) : IRowReader
{
    const int LongestLine = 200_000;
    const int RowsSurveyed = 1_000;

    static readonly JsonDocumentOptions json = new() { MaxDepth = 16 };

    public double Done => file.Done;

    public IReadOnlyList<string> Columns()
    {
        using var feed = new RowFeed(this);
        var rows = feed.Next(RowsSurveyed);
        if (rows.Count == 0) throw new ImportException(feed.Fault ?? ImportRefusals.EmptyFile);
        return [.. rows.SelectMany(row => row.Cells.Keys).Distinct()];
    }

    public IEnumerable<Row> Rows()
    {
        using var text = file.Open();
        var lines = new BoundedLines(text, LongestLine);
        while (lines.Next() is var (line, tooLong))
            if (tooLong) yield return Row.Unreadable(lines.Number, ImportRefusals.TooLong(LongestLine), line);
            else if (!string.IsNullOrWhiteSpace(line)) yield return Parse(lines.Number, line);
    }

    public void Dispose()
    {
    }

    static Row Parse(long number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, json);
            return new(number, Cells(RefusedFile.RowOf(document.RootElement)));
        }
        // A lone surrogate written as \ud800 is valid JSON but no text.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Row.Unreadable(number, ImportRefusals.MalformedRow, line);
        }
    }

    static Dictionary<string, string?> Cells(JsonElement row)
    {
        var cells = new Dictionary<string, string?>();
        foreach (var cell in row.EnumerateObject()) cells[cell.Name] = Text(cell.Value);
        return cells;
    }

    static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
