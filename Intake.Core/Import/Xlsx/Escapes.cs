using System.Globalization;
using System.Text.RegularExpressions;

namespace Intake.Core.Import.Xlsx;

/// <summary>Characters that XML cannot hold are written <c>_x000D_</c> in a workbook.</summary>
static partial class Escapes
{
    public static string Undo(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
