namespace Intake.Core.Import;

/// <summary>The rows of a file of one format, one at a time, however large it is.</summary>
interface IRowReader : IDisposable
{
    /// <summary>The columns there are. Reads no further than it must.</summary>
    /// <exception cref="ImportException">The file cannot be read.</exception>
    IReadOnlyList<string> Columns();

    /// <summary>From the file's beginning. A row that cannot be read is <see cref="Row.Broken"/>; the rest goes on.</summary>
    /// <exception cref="ImportException">The file cannot be read further.</exception>
    IEnumerable<Row> Rows();

    /// <summary>How much of the file the last <see cref="Rows"/> has read, 0 to 1.</summary>
    double Done { get; }
}
