using System.IO.Compression;
using System.Xml;
using Intake.Core.Contacts;

namespace Intake.Core.Import.Xlsx;

/// <summary>The first visible sheet of a workbook, streamed; its first row names the columns.</summary>
sealed class XlsxReader : IRowReader
{
    const int LongestText = 32_767;
    const int LongestRow = 200_000;
    const long LargestFile = 200_000_000;

    readonly Stream file;
    readonly ZipArchive zip;
    readonly Workbook book;
    readonly SharedStrings strings;
    readonly Dates dates;

    XlsxReader(Stream file, CancellationToken stop)
    {
        (this.file, zip) = (file, new(file, ZipArchiveMode.Read));
        book = Workbook.Open(zip, stop);
        strings = SharedStrings.Read(book.Strings, LongestText);
        dates = Dates.Read(book.Styles, book.DatesFrom1904);
    }

    public double Done { get; private set; }

    public static XlsxReader Open(ImportFile file, CancellationToken stop)
    {
        var content = file.IsGz ? Unpacked(file) : file.Open();
        try
        {
            if (content.Length > LargestFile) throw new ImportException(ImportRefusals.XlsxTooLarge);
            return Guarded(() => new XlsxReader(content, stop));
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Columns() => Guarded(() =>
    {
        using var xml = book.OpenSheet();
        var first = Sheet(xml).FirstOrDefault();
        return first.Cells is null ? throw new ImportException(ImportRefusals.EmptyFile) : new Header(first.Cells).Names;
    });

    public IEnumerable<Row> Rows()
    {
        using var xml = book.OpenSheet();
        using var rows = Sheet(xml).GetEnumerator();
        if (!Guarded(rows.MoveNext)) yield break;
        var header = new Header(rows.Current.Cells);
        while (Guarded(rows.MoveNext))
        {
            var (line, cells) = rows.Current;
            if (cells.Count > 0) yield return new(line, header.Cells(cells), Why(cells, header));
        }
        Done = 1;
    }

    public void Dispose()
    {
        zip.Dispose();
        file.Dispose();
    }

    IEnumerable<(long Line, IReadOnlyList<string?> Cells)> Sheet(XmlReader xml) =>
        new SheetRows(xml, strings, dates, LongestText).Read();

    static Refusal? Why(IReadOnlyList<string?> cells, Header header) =>
        cells.Count > header.Names.Count ? ImportRefusals.Ragged(cells.Count, header.Names.Count)
        : cells.Sum(cell => cell?.Length ?? 0) > LongestRow || cells.Any(cell => cell?.Length > LongestText) ? ImportRefusals.TooLong(LongestRow)
        : null;

    // A packed workbook is unpacked beside: it is read from several places.
    static FileStream Unpacked(ImportFile file)
    {
        var copy = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        });
        using var content = file.Open();
        var block = new byte[64 * 1024];
        while (copy.Length <= LargestFile && content.Read(block) is > 0 and var read) copy.Write(block.AsSpan(0, read));
        copy.Position = 0;
        return copy;
    }

    static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw new ImportException(ImportRefusals.NotXlsx, fault);
        }
    }
}
