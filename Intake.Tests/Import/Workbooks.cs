using System.IO.Compression;
using System.Text;

namespace Intake.Tests.Import;

/// <summary>Workbooks made by hand, so that they can be made wrong.</summary>
static class Workbooks
{
    const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public const string Dates = $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

    /// <param name="sheet">Rows, as in <c>sheetData</c>.</param>
    /// <param name="strings">The items of the shared strings.</param>
    public static void Write(string path, IEnumerable<string> sheet, IEnumerable<string>? strings = null, string? styles = null)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "xl/workbook.xml",
            [$"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Dold\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Blad1\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>"]);
        Part(zip, "xl/_rels/workbook.xml.rels",
            ["<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"]);
        if (styles is not null) Part(zip, "xl/styles.xml", [styles]);
        if (strings is not null) Part(zip, "xl/sharedStrings.xml", strings.Prepend($"<sst {Main}>").Append("</sst>"));
        Part(zip, "xl/worksheets/sheet1.xml", sheet.Prepend($"<worksheet {Main}><sheetData>").Append("</sheetData></worksheet>"));
    }

    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, at) => $"<c r=\"{(char)('A' + at)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    static void Part(ZipArchive zip, string name, IEnumerable<string> content)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        foreach (var piece in content) part.Write(piece);
    }
}
