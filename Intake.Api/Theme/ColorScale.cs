namespace Intake.Api.Theme;

/// <summary>
/// Designsystemet's sixteen shades of one colour, for light and for dark. Each has a luminance of its own, so that
/// text is told from its background by at least 4.5:1 and a control's edge by 3:1, whatever the colour.
/// </summary>
public static class ColorScale
{
    static readonly (string Name, double Light, double Dark)[] steps =
    [
        ("background-default", 1, 0.0075), ("background-tinted", 0.925, 0.011),
        ("surface-default", 1, 0.014), ("surface-tinted", 0.85, 0.021),
        ("surface-hover", 0.76, 0.030), ("surface-active", 0.66, 0.045),
        ("border-subtle", 0.62, 0.060), ("border-default", 0.19, 0.21),
        ("border-strong", 0.11, 0.40), ("text-subtle", 0.092, 0.44),
        ("text-default", 0.018, 0.85),
    ];

    /// <summary>Name of the shade, such as <c>text-subtle</c>, and its colour.</summary>
    public static IEnumerable<(string Name, Tint Tint)> Of(Tint color, bool dark) =>
        steps.Select(step => (step.Name, color.At(dark ? step.Dark : step.Light))).Concat(Base(color, dark));

    // What is filled with the colour itself: a button. Light enough to be seen in the dark, with text that can be read on it.
    static IEnumerable<(string, Tint)> Base(Tint color, bool dark)
    {
        var filled = dark ? color.At(Math.Max(color.Luminance, 0.30)) : color;
        var (white, black) = (new Tint(1, 1, 1), new Tint(0, 0, 0));
        var text = filled.ContrastTo(white) >= 4.5 ? white : black;
        var away = text == white ? 0.7 : 1.25;
        yield return ("base-default", filled);
        yield return ("base-hover", filled.At(Math.Min(1, filled.Luminance * away)));
        yield return ("base-active", filled.At(Math.Min(1, filled.Luminance * away * away)));
        yield return ("base-contrast-subtle", filled.At(text == white ? 0.85 : 0.012));
        yield return ("base-contrast-default", text);
    }
}
