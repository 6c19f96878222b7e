using System.Globalization;

namespace Intake.Api.Theme;

/// <summary>A colour in linear light, where mixing changes the luminance (WCAG 2) in proportion.</summary>
public readonly record struct Tint(double Red, double Green, double Blue)
{
    public static Tint Parse(string hex) => new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    /// <summary>0 (black) to 1 (white).</summary>
    public double Luminance => 0.2126 * Red + 0.7152 * Green + 0.0722 * Blue;

    /// <summary>The same hue with exactly this luminance.</summary>
    public Tint At(double luminance)
    {
        // Black has no hue: its shades are greys.
        if (Luminance == 0) return Whitened(luminance);
        if (luminance <= Luminance) return Times(luminance / Luminance);
        // Between glaring (as bright as the hue can be, then white) and dull (white at once); both have the luminance.
        var brightest = Times(1 / Math.Max(Red, Math.Max(Green, Blue)));
        var vivid = luminance <= brightest.Luminance ? Times(luminance / Luminance) : brightest.Whitened(luminance);
        return vivid.Mixed(Whitened(luminance), 0.55);
    }

    public double ContrastTo(Tint other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    public override string ToString() => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

    Tint Times(double factor) => new(Red * factor, Green * factor, Blue * factor);

    Tint Whitened(double luminance) => Mixed(new(1, 1, 1), (luminance - Luminance) / (1 - Luminance));

    Tint Mixed(Tint other, double share) => new(
        Red + (other.Red - Red) * share, Green + (other.Green - Green) * share, Blue + (other.Blue - Blue) * share);

    // sRGB's transfer function, IEC 61966-2-1.
    static double Channel(string hex, int at)
    {
        var value = byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    static byte Byte(double linear) => (byte)Math.Round(
        255 * (linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055));
}
