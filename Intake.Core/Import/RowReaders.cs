using Intake.Core.Import.Xlsx;

namespace Intake.Core.Import;

/// <summary>The reader of each format.</summary>
static class RowReaders
{
    /// <exception cref="ImportException">The file is not what its name says, or in another encoding.</exception>
    public static IRowReader Open(ImportFile file, string? encoding, CancellationToken stop)
    {
        if (file.Format == FileFormat.Xlsx) return XlsxReader.Open(file, stop);
        var text = new TextFile(file, encoding);
        text.AssertEncoding(stop);
        return file.Format == FileFormat.Csv ? new CsvRows(text) : new JsonlReader(text);
    }
}
