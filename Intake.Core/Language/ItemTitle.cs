using System.Text.RegularExpressions;

namespace Intake.Core.Language;

/// <summary>A title on one line for an item, taken from the words of its first contact.</summary>
public static partial class ItemTitle
{
    public const int Longest = 80;

    /// <summary>A first sentence shorter than this ("Hej.") is no title.</summary>
    const int Shortest = 12;

    public static string Of(string text)
    {
        var line = OneLine(text);
        var end = EndOfSentence(line);
        var sentence = end > 0 ? line[..end] : line;
        return sentence.Length <= Longest ? sentence.TrimEnd('.', ' ', ',', ':', ';') : Shorten(sentence);
    }

    // A line break after enough text ends the title as a full stop does.
    static string OneLine(string text)
    {
        var composed = PlainText.Compose(text).Trim();
        var first = composed.IndexOfAny(['\n', '\r']);
        var head = first >= Shortest ? composed[..first] : composed;
        return Gaps().Replace(head, " ").Trim();
    }

    static int EndOfSentence(string line)
    {
        for (var at = Shortest; at < Math.Min(line.Length, Longest); at++)
            if (line[at] is '.' or '!' or '?' && (at + 1 == line.Length || line[at + 1] == ' '))
                return line[at] == '.' ? at : at + 1;
        return -1;
    }

    static string Shorten(string sentence)
    {
        var room = sentence[..(Longest - 1)];
        var space = room.LastIndexOf(' ');
        var cut = space > Longest / 2 ? room[..space] : WholeCharacters(room);
        return cut.TrimEnd('.', ' ', ',', ':', ';', '-', '–') + "…";
    }

    static string WholeCharacters(string room) => char.IsHighSurrogate(room[^1]) ? room[..^1] : room;

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();
}
