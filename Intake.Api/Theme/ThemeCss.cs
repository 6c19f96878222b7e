using System.Security.Cryptography;
using System.Text;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;

namespace Intake.Api.Theme;

/// <summary>The theme as a style sheet: shades as custom properties over Designsystemet's, then the municipality's own rules.</summary>
public sealed class ThemeCss
{
    public ThemeCss(IOptions<ThemeOptions> options)
    {
        var own = options.Value.Css is { Length: > 0 } file ? File.ReadAllText(InstallFolder.Resolve(file)) : "";
        Text = Schemes(options.Value) + own;
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8));
    }

    public string Text { get; }

    /// <summary>Changes when the text does.</summary>
    public string Version { get; }

    static string Schemes(ThemeOptions options)
    {
        var (light, dark) = (Shades(options, dark: false), Shades(options, dark: true));
        return $$"""
            :root, [data-color-scheme="light"], [data-color-scheme="auto"] { {{light}} }
            [data-color-scheme="dark"] { {{dark}} }
            @media screen and (prefers-color-scheme: dark) { [data-color-scheme="auto"] { {{dark}} } }
            @media print { :root, [data-color-scheme] { {{light}} } }

            """;
    }

    static string Shades(ThemeOptions options, bool dark) => string.Join(' ',
        new[]
        {
            ("accent", options.Color), ("neutral", options.Neutral), ("info", options.Color),
            ("success", "#1d7a3e"), ("warning", "#a86c00"), ("danger", "#b3261e"),
        }
        .SelectMany(color => ColorScale.Of(Tint.Parse(color.Item2), dark).Select(shade => $"--ds-color-{color.Item1}-{shade.Name}: {shade.Tint};")));
}
