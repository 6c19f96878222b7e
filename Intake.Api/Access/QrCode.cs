using System.Text;
using ZXing.QrCode.Internal;

namespace Intake.Api.Access;

/// <summary>A QR code as one path of an SVG, a unit a square: nothing that a content security policy has to allow.</summary>
/// <param name="Size">Width and height with the empty margin.</param>
/// <param name="Path">The dark squares.</param>
public sealed record QrCode(int Size, string Path)
{
    // As the standard asks.
    const int Margin = 4;

    public static QrCode Of(string text)
    {
        var squares = ZXing.QrCode.Internal.Encoder.encode(text, ErrorCorrectionLevel.M).Matrix;
        var path = new StringBuilder();
        for (var y = 0; y < squares.Height; y++)
            for (var x = 0; x < squares.Width; x++)
                if (squares[x, y] == 1) path.Append(null, $"M{x + Margin} {y + Margin}h1v1h-1z");
        return new(squares.Width + 2 * Margin, path.ToString());
    }
}
