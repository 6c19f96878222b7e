using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Intake.Core.Import.Xlsx;

/// <summary>Tells which cells hold a date, by their style, and writes it as text.</summary>
sealed class Dates
{
    public const long LargestPart = 20_000_000;
    const int DaysTo1904 = 1462;
    const double LastDay = 2_958_465;

    readonly HashSet<int> formats = [14, 15, 16, 17, 22];
    readonly List<bool> styles = [];
    readonly bool from1904;

    Dates(bool from1904) => this.from1904 = from1904;

    public static Dates Read(ZipArchiveEntry? styles, bool from1904)
    {
        var dates = new Dates(from1904);
        if (styles is null) return dates;
        using var xml = XlsxPart.Xml(styles, LargestPart);
        dates.Fill(xml);
        return dates;
    }

    /// <param name="style">The cell's style by number.</param>
    public string Text(string number, string? style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        return IsDate(style) && value is >= 1 and <= LastDay ? Date(value) : Plain(number, value);
    }

    bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < styles.Count && styles[at];

    string Date(double days)
    {
        var time = DateTime.FromOADate(Math.Min(days + (from1904 ? DaysTo1904 : 0), LastDay)).AddMilliseconds(500);
        return time.ToString(time.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    // 1.00000000001E+11 is the case number 100000000001.
    static string Plain(string number, double value) => number.Contains('E', StringComparison.OrdinalIgnoreCase) && Math.Abs(value) < 1e15
        ? ((decimal)value).ToString(CultureInfo.InvariantCulture) : number;

    void Fill(XmlReader xml)
    {
        var isCellStyle = false;
        while (xml.Read())
            if (xml.LocalName == "cellXfs") isCellStyle = xml.NodeType == XmlNodeType.Element;
            else if (xml.NodeType == XmlNodeType.Element) Add(xml, isCellStyle);
    }

    void Add(XmlReader xml, bool isCellStyle)
    {
        if (!int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format)) format = 0;
        if (xml.LocalName == "numFmt" && HasDay(xml.GetAttribute("formatCode") ?? "")) formats.Add(format);
        else if (xml.LocalName == "xf" && isCellStyle) styles.Add(formats.Contains(format));
    }

    // Outside quoted text, brackets ([Red]) and escapes, a y or d is of a date.
    static bool HasDay(string code)
    {
        var (isQuoted, isBracket) = (false, false);
        for (var at = 0; at < code.Length; at++)
            if (code[at] == '\\') at++;
            else if (code[at] == '"') isQuoted = !isQuoted;
            else if (code[at] is '[' or ']') isBracket = code[at] == '[';
            else if (!isQuoted && !isBracket && code[at] is 'y' or 'Y' or 'd' or 'D') return true;
        return false;
    }
}
