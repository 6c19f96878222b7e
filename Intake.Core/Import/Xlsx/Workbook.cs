using System.IO.Compression;
using System.Xml;

namespace Intake.Core.Import.Xlsx;

/// <summary>The parts of a workbook that hold its first visible sheet.</summary>
sealed class Workbook
{
    const int MostParts = 10_000;
    const long LargestIndex = 20_000_000;
    const long LargestSheet = 2_000_000_000;
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    readonly ZipArchive zip;
    string? sheetId;

    Workbook(ZipArchive zip) => this.zip = zip;

    public ZipArchiveEntry Sheet { get; private set; } = null!;

    public bool DatesFrom1904 { get; private set; }

    public ZipArchiveEntry? Strings => zip.GetEntry("xl/sharedStrings.xml");

    public ZipArchiveEntry? Styles => zip.GetEntry("xl/styles.xml");

    /// <exception cref="ImportException">It is no workbook, or unpacks to too much.</exception>
    public static Workbook Open(ZipArchive zip, CancellationToken stop)
    {
        if (zip.Entries.Count > MostParts) throw new ImportException(ImportRefusals.XlsxTooLarge);
        var book = new Workbook(zip);
        book.ReadIndex();
        book.Sheet = book.FindSheet();
        book.AssertFits(stop);
        return book;
    }

    public XmlReader OpenSheet() => XlsxPart.Xml(Sheet, LargestSheet);

    void AssertFits(CancellationToken stop)
    {
        XlsxPart.AssertFits(Sheet, LargestSheet, stop);
        if (Strings is { } strings) XlsxPart.AssertFits(strings, SharedStrings.LargestPart, stop);
        if (Styles is { } styles) XlsxPart.AssertFits(styles, Dates.LargestPart, stop);
    }

    void ReadIndex()
    {
        using var xml = XlsxPart.Xml(Part("xl/workbook.xml"), LargestIndex);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" }) DatesFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible")
                sheetId ??= xml.GetAttribute("id", Relations);
    }

    ZipArchiveEntry FindSheet()
    {
        using var xml = XlsxPart.Xml(Part("xl/_rels/workbook.xml.rels"), LargestIndex);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && sheetId is not null && xml.GetAttribute("Id") == sheetId)
                return Part(xml.GetAttribute("Target") is ['/', .. var whole] ? whole : $"xl/{xml.GetAttribute("Target")}");
        throw new ImportException(ImportRefusals.NotXlsx);
    }

    ZipArchiveEntry Part(string name) => zip.GetEntry(name) ?? throw new ImportException(ImportRefusals.NotXlsx);
}
