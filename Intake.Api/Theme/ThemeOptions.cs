using System.ComponentModel.DataAnnotations;

namespace Intake.Api.Theme;

/// <summary>The municipality's name and colours; section <c>Theme</c>. See docs/theme.md.</summary>
public sealed class ThemeOptions
{
    const string Hex = "#[0-9a-fA-F]{6}";

    /// <summary>Stands at the top of each page and in its title.</summary>
    [Required]
    public string Name { get; set; } = "Kundcenter";

    /// <summary>Links, buttons and what is chosen. Shades for light and dark are made from it, contrast kept.</summary>
    [RegularExpression(Hex, ErrorMessage = "Theme:Color must be written as #rrggbb.")]
    public string Color { get; set; } = "#0f4c81";

    /// <summary>Text, lines and surfaces.</summary>
    [RegularExpression(Hex, ErrorMessage = "Theme:Neutral must be written as #rrggbb.")]
    public string Neutral { get; set; } = "#5d5b58";

    /// <summary>A picture file (svg or png) that stands before the name.</summary>
    public string? Logo { get; set; }

    /// <summary>A style sheet that is read after the product's own.</summary>
    public string? Css { get; set; }
}
