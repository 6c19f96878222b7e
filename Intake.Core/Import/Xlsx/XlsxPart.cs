using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Intake.Core.Import.Xlsx;

/// <summary>
/// A part of a workbook, unpacked under limits: a small file can hold gigabytes. No more is unpacked than
/// <paramref name="most"/>, and nothing the size of which has no likeness to what it is packed in.
/// </summary>
sealed class XlsxPart(ZipArchiveEntry entry, long most) : Stream
{
    /// <summary>Up to this size it may be packed however well.</summary>
    const long AlwaysFine = 10_000_000;

    /// <summary>Sheets are packed 5 to 30 times smaller; a bomb a thousand times.</summary>
    const int TightestPacking = 100;

    /// <summary>The longest stretch without a new tag: what the XML reader may have to hold at once.</summary>
    const int LongestStretch = 1_000_000;

    static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    readonly Stream content = entry.Open();
    long unpacked;
    int stretch;

    /// <summary>Unpacks all of it once and keeps nothing: too much is refused before the first row is taken in.</summary>
    public static void AssertFits(ZipArchiveEntry entry, long most, CancellationToken stop)
    {
        using var part = new XlsxPart(entry, most);
        var block = new byte[64 * 1024];
        while (part.Read(block, 0, block.Length) > 0) stop.ThrowIfCancellationRequested();
    }

    public static XmlReader Xml(ZipArchiveEntry entry, long most) =>
        XmlReader.Create(new StreamReader(new XlsxPart(entry, most), new UTF8Encoding(true, true), false), settings);

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = content.Read(buffer, offset, count);
        unpacked += read;
        if (unpacked > most || (unpacked > AlwaysFine && unpacked / TightestPacking > entry.CompressedLength))
            throw new ImportException(ImportRefusals.XlsxTooLarge);
        Measure(buffer.AsSpan(offset, read));
        return read;
    }

    void Measure(ReadOnlySpan<byte> block)
    {
        var tag = block.LastIndexOf((byte)'<');
        stretch = tag < 0 ? stretch + block.Length : block.Length - tag;
        if (stretch > LongestStretch) throw new ImportException(ImportRefusals.XlsxTooLarge);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => unpacked; set => throw new NotSupportedException(); }
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
