using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Intake.Core.Import.Xlsx;

/// <summary>The texts that a workbook's cells refer to by number.</summary>
sealed class SharedStrings
{
    public const long LargestPart = 200_000_000;
    const long MostCharacters = 50_000_000;

    readonly List<string> texts = [];

    public static SharedStrings Read(ZipArchiveEntry? entry, int longestText)
    {
        var strings = new SharedStrings();
        if (entry is null) return strings;
        using var xml = XlsxPart.Xml(entry, LargestPart);
        strings.Fill(xml, new(longestText));
        return strings;
    }

    public string? this[string number] =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : null;

    void Fill(XmlReader xml, XmlText text)
    {
        var characters = 0L;
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(One(xml, text));
                // A string object costs some 26 bytes beside its characters.
                if ((characters += texts[^1].Length + 13) > MostCharacters) throw new ImportException(ImportRefusals.XlsxTooLarge);
            }
    }

    // Rich text is in several runs; readings for Asian scripts (rPh) are no part of it.
    static string One(XmlReader xml, XmlText text)
    {
        if (xml.IsEmptyElement) return "";
        var (whole, depth, isReading) = ("", xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
            if (xml.LocalName == "rPh") isReading = xml.NodeType == XmlNodeType.Element;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" } && !isReading) whole = Joined(whole, text.Of(xml));
        return whole;
    }

    // Quadratic only up to the longest cell there is.
    static string Joined(string whole, string part) => whole.Length > MostCharacters / 100 ? whole : whole + part;
}
