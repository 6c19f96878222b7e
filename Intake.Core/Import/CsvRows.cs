using CsvHelper;

namespace Intake.Core.Import;

/// <summary>Comma, semicolon or tab between the cells, whichever the file has; the first row names the columns.</summary>
sealed class CsvRows(TextFile file) : IRowReader
{
    const int LargestRow = 200_000;

    /// <summary>Of the row at hand.</summary>
    bool hasBadQuotes;

    public double Done => file.Done;

    public IReadOnlyList<string> Columns()
    {
        using var csv = Open();
        return Next(csv) ? HeaderOf(csv).Names : throw new ImportException(ImportRefusals.EmptyFile);
    }

    public IEnumerable<Row> Rows()
    {
        using var csv = Open();
        if (!Next(csv)) yield break;
        var header = HeaderOf(csv);
        while (Next(csv))
            if (Cells(csv) is { Count: > 0 } cells) yield return ToRow(csv, header, cells);
    }

    public void Dispose()
    {
    }

    bool Next(CsvReader csv)
    {
        hasBadQuotes = false;
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException fault)
        {
            throw new ImportException(ImportRefusals.RunawayRow(fault.LineNumber, LargestRow), fault);
        }
    }

    Row ToRow(CsvReader csv, Header header, List<string?> cells)
    {
        var isRagged = csv.FieldCount < header.Names.Count || cells.Count > header.Names.Count;
        var why = hasBadQuotes ? ImportRefusals.BadQuotes : isRagged ? ImportRefusals.Ragged(csv.FieldCount, header.Names.Count) : null;
        return new(csv.LineNumber, header.Cells(cells), why);
    }

    static Header HeaderOf(CsvReader csv) => new(Cells(csv));

    // Excel fills rows up with empty cells; more than that is a stray delimiter.
    static List<string?> Cells(CsvReader csv)
    {
        var cells = Enumerable.Range(0, csv.FieldCount).Select(at => (string?)csv.GetString(at)).ToList();
        return cells[..(cells.FindLastIndex(cell => !string.IsNullOrEmpty(cell)) + 1)];
    }

    CsvReader Open() => CsvReader.Create(file.Open(), new CsvReaderOptions
    {
        HasHeader = false,
        MaxRecordSize = LargestRow,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = _ => hasBadQuotes = true,
    });
}
