using System.Text;

namespace Intake.Core.Import;

/// <summary>The text in a file, strictly in its encoding.</summary>
sealed class TextFile(ImportFile file, string? encodingName)
{
    readonly Encoding encoding = Find(encodingName ?? "utf-8");

    public double Done => file.Done;

    public StreamReader Open() => new(file.Open(), encoding, detectEncodingFromByteOrderMarks: false, 64 * 1024);

    /// <summary>Reads all of it once: nothing is to be taken in of a file whose encoding is another.</summary>
    /// <exception cref="ImportException">It is not UTF-8, and no other encoding was given.</exception>
    public void AssertEncoding(CancellationToken stop)
    {
        if (encoding is not UTF8Encoding) return;
        using var content = file.Open();
        if (new Utf8Scan(content).FirstBrokenLine(stop) is { } line) throw new ImportException(ImportRefusals.InvalidUtf8(line));
    }

    static Encoding Find(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => new UTF8Encoding(true, throwOnInvalidBytes: true),
            "windows-1252" or "cp1252" or "ansi" => Encoding.GetEncoding(1252),
            "iso-8859-1" or "latin1" or "latin-1" => Encoding.Latin1,
            "utf-16" or "utf16" or "unicode" => new UnicodeEncoding(false, true, throwOnInvalidBytes: true),
            _ => throw new ImportException(ImportRefusals.UnknownEncoding(name)),
        };
    }
}
