using System.Text;
using System.Text.Unicode;

namespace Intake.Core.Import;

/// <summary>Looks for the first line that is not UTF-8.</summary>
sealed class Utf8Scan(Stream content)
{
    const int LongestRune = 4;

    readonly byte[] block = new byte[64 * 1024];
    long line = 1;

    /// <returns>Null when all of it is UTF-8, as far as it can be unpacked.</returns>
    public long? FirstBrokenLine(CancellationToken stop)
    {
        var kept = 0;
        try
        {
            while (content.Read(block.AsSpan(kept)) is > 0 and var read)
            {
                stop.ThrowIfCancellationRequested();
                var filled = block.AsSpan(0, kept + read);
                var (sound, isBroken) = Sound(filled);
                line += filled[..sound].Count((byte)'\n');
                if (isBroken) return line;
                filled[sound..].CopyTo(block);
                kept = filled.Length - sound;
            }
        }
        catch (InvalidDataException)
        {
            // Truncated: the rows before the break are taken in, and the reader says so.
            return null;
        }
        return kept > 0 ? line : null;
    }

    /// <returns>How many bytes are sound; not broken when the rest may be the beginning of a character.</returns>
    static (int Sound, bool IsBroken) Sound(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes.Length - Math.Min(LongestRune, bytes.Length);
        var at = Utf8.IsValid(bytes[..whole]) ? whole : 0;
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData) return (at, false);
            if (status != System.Buffers.OperationStatus.Done) return (at, true);
            at += used;
        }
        return (at, false);
    }
}
