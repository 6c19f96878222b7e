using FluentAssertions;
using Intake.Api.Theme;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Theme;

public class ColorScaleTests
{
    static readonly string[] colors = ["#0f4c81", "#5d5b58", "#ffd500", "#e4002b", "#00a03c", "#101010", "#000000", "#ffffff", "#fafafa", "#b3005e", "#1d7a3e", "#a86c00", "#b3261e"];

    static readonly string[] grounds = ["background-default", "background-tinted", "surface-default", "surface-tinted", "surface-hover"];

    [Test]
    public void Text_can_be_read_and_edges_seen_whatever_colour_a_municipality_has(
        [ValueSource(nameof(colors))] string color, [Values] bool dark)
    {
        var shades = ColorScale.Of(Tint.Parse(color), dark).ToDictionary(shade => shade.Name, shade => Tint.Parse(shade.Tint.ToString()));

        shades.Should().HaveCount(16);
        foreach (var ground in grounds)
        {
            shades["text-default"].ContrastTo(shades[ground]).Should().BeGreaterThan(4.5, ground);
            shades["text-subtle"].ContrastTo(shades[ground]).Should().BeGreaterThan(4.5, ground);
        }
        shades["border-default"].ContrastTo(shades["background-tinted"]).Should().BeGreaterThan(3);
        foreach (var filled in new[] { "base-default", "base-hover", "base-active" })
            shades["base-contrast-default"].ContrastTo(shades[filled]).Should().BeGreaterThan(4.5, filled);
    }

    [Test]
    public void A_colour_keeps_its_own_shade_on_buttons_in_light() =>
        ColorScale.Of(Tint.Parse("#0f4c81"), dark: false).Single(shade => shade.Name == "base-default").Tint.ToString().Should().Be("#0f4c81");

    [Test]
    public void A_municipalitys_own_rules_come_last_and_change_the_version()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "body { --own: 1 }");

        var (plain, own) = (Css(new()), Css(new() { Css = file }));

        own.Text.Should().StartWith(plain.Text).And.EndWith("body { --own: 1 }");
        own.Version.Should().NotBe(plain.Version);
        Css(new() { Color = "#b3005e" }).Text.Should().Contain("--ds-color-accent-base-default: #b3005e;");
        File.Delete(file);
    }

    static ThemeCss Css(ThemeOptions options) => new(Options.Create(options));
}
