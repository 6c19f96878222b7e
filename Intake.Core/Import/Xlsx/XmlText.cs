using System.Text;
using System.Xml;

namespace Intake.Core.Import.Xlsx;

/// <summary>Reads the text of an element in pieces, so that no more of it is held than wanted.</summary>
sealed class XmlText(int most)
{
    readonly char[] piece = new char[4_096];

    /// <returns>The text up to the element's end; longer than wanted: one character more than that.</returns>
    public string Of(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                Add(xml, text);
        return Escapes.Undo(text.ToString());
    }

    void Add(XmlReader xml, StringBuilder text)
    {
        while (text.Length <= most && xml.ReadValueChunk(piece, 0, piece.Length) is > 0 and var read)
            text.Append(piece, 0, Math.Min(read, most + 1 - text.Length));
    }
}
