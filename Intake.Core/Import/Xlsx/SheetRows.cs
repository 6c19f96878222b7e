using System.Globalization;
using System.Xml;

namespace Intake.Core.Import.Xlsx;

/// <summary>The rows of a sheet, one at a time, as cells by column from 0.</summary>
sealed class SheetRows(XmlReader xml, SharedStrings strings, Dates dates, int longestText)
{
    public const int LastRow = 1_048_576;
    const int LastColumn = 16_384;

    readonly XmlText text = new(longestText);
    long line;

    /// <returns>The row's number and its cells, without those at the end that are empty.</returns>
    public IEnumerable<(long Line, IReadOnlyList<string?> Cells)> Read()
    {
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                line = Number(xml.GetAttribute("r")) ?? line + 1;
                if (line > LastRow) throw new ImportException(ImportRefusals.XlsxTooLarge);
                if (!xml.IsEmptyElement) yield return (line, Cells());
            }
    }

    List<string?> Cells()
    {
        var cells = new List<string?>();
        var (column, depth) = (-1, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = Column(xml.GetAttribute("r")) ?? column + 1;
                if (column >= LastColumn) throw new ImportException(ImportRefusals.XlsxTooLarge);
                Put(cells, column, Cell(xml.GetAttribute("t"), xml.GetAttribute("s")));
            }
        return cells;
    }

    static void Put(List<string?> cells, int column, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        while (cells.Count <= column) cells.Add(null);
        cells[column] = value;
    }

    string? Cell(string? type, string? style)
    {
        if (xml.IsEmptyElement) return null;
        string? value = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "t" } && (value?.Length ?? 0) <= longestText)
                value += text.Of(xml);
        return value is null ? null : type switch
        {
            "s" => strings[value],
            "str" or "inlineStr" or "e" or "d" => value,
            "b" => value == "1" ? "true" : "false",
            _ => dates.Text(value, style),
        };
    }

    // AB12 → 27
    static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
            if (char.IsAsciiLetterUpper(c) && column < LastColumn) column = column * 26 + c - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    static long? Number(string? digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
