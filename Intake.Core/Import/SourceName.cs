using System.Text.RegularExpressions;

namespace Intake.Core.Import;

/// <summary>The source that a file's name suggests: its own name, or its folder's where it is one any file could have.</summary>
static partial class SourceName
{
    const string Fallback = "import";

    static readonly string[] Anyones =
    [
        "", "all", "alla", "arenden", "contacts", "data", "dev", "dump", "export", "fil", "file", "import", "kontakter",
        "output", "rapport", "report", "result", "test", "train", "utdrag", "uttag", "ärenden",
    ];

    public static string Of(string path)
    {
        var own = Plain(Path.GetFileName(path).Split('.')[0]);
        if (!Anyones.Contains(own)) return own;
        var folder = Plain(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "");
        return Anyones.Contains(folder) ? Fallback : folder;
    }

    // Next month's export is the same source: dates and numbers at the end do not count.
    static string Plain(string name) =>
        Gaps().Replace(Numbers().Replace(name.ToLowerInvariant(), ""), "-").Trim('-');

    [GeneratedRegex(@"([-_ ]*\(?[0-9]+\)?)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();
}
