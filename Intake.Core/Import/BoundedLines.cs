namespace Intake.Core.Import;

/// <summary>Lines of a text, of which no more than <paramref name="most"/> characters are ever held.</summary>
sealed class BoundedLines(TextReader text, int most)
{
    readonly char[] block = new char[16 * 1024];
    readonly System.Text.StringBuilder line = new();
    int at, length;
    bool tooLong;

    /// <summary>Number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <returns>Null at the end. What is longer is cut, and <c>TooLong</c> is set.</returns>
    public (string Text, bool TooLong)? Next()
    {
        line.Clear();
        tooLong = false;
        var any = false;
        while (Fill())
        {
            any = true;
            var end = Array.IndexOf(block, '\n', at, length - at);
            Take((end < 0 ? length : end) - at);
            if (end < 0) continue;
            at++;
            return Line();
        }
        return any ? Line() : null;
    }

    bool Fill()
    {
        if (at < length) return true;
        (at, length) = (0, text.Read(block));
        return length > 0;
    }

    void Take(int count)
    {
        var room = most - line.Length;
        tooLong |= count > room;
        line.Append(block, at, Math.Min(count, room));
        at += count;
    }

    (string, bool) Line()
    {
        Number++;
        return (line.ToString().TrimEnd('\r'), tooLong);
    }
}
