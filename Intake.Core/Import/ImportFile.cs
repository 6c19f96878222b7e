using System.IO.Compression;
using System.Security.Cryptography;

namespace Intake.Core.Import;

/// <summary>A file to import: there, not empty, of a known format.</summary>
sealed class ImportFile
{
    FileStream? opened;

    ImportFile(string path, FileFormat format, long length) => (Path, Format, Length) = (path, format, length);

    public string Path { get; }

    public FileFormat Format { get; }

    public bool IsGz => FileFormats.IsGz(Path);

    /// <summary>Bytes on disk.</summary>
    public long Length { get; }

    /// <summary>How much of it was read since it was opened last, 0 to 1.</summary>
    public double Done => opened is null ? 0 : opened.CanRead ? (double)opened.Position / Length : 1;

    /// <exception cref="ImportException"></exception>
    public static ImportFile At(string path)
    {
        if (Directory.Exists(path)) throw new ImportException(ImportRefusals.IsFolder(path));
        if (!File.Exists(path)) throw new ImportException(ImportRefusals.NoFile(path));
        if (FileFormats.Of(path) is not { } format) throw new ImportException(ImportRefusals.UnknownFormat(path));
        var length = new FileInfo(path).Length;
        if (length == 0) throw new ImportException(ImportRefusals.EmptyFile);
        var file = new ImportFile(path, format, length);
        return file.IsGz && !file.BeginsAsGz() ? throw new ImportException(ImportRefusals.NotGzip) : file;
    }

    /// <summary>Its content, unpacked when it is packed.</summary>
    public Stream Open()
    {
        opened = OpenPacked();
        return IsGz ? new GZipStream(opened, CompressionMode.Decompress) : opened;
    }

    public async Task<string> Hash(CancellationToken stop)
    {
        await using var file = OpenPacked();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
    }

    bool BeginsAsGz()
    {
        using var file = OpenPacked();
        return file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
    }

    FileStream OpenPacked()
    {
        try
        {
            return new(Path, new FileStreamOptions { BufferSize = 64 * 1024, Options = FileOptions.SequentialScan });
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new ImportException(ImportRefusals.CannotOpen(Path), fault);
        }
    }
}
