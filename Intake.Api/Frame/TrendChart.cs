using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Intake.Api.Frame;

/// <summary>Counts per month as bars from zero, in SVG. Colours and sizes come by classes: no style in the page's text.</summary>
public static class TrendChart
{
    const int Bar = 3, Step = 4, Height = 16;

    /// <summary>A word-sized chart for a table.</summary>
    /// <param name="text">What a person who cannot see it is told.</param>
    public static IHtmlContent Small(IReadOnlyList<int> counts, string text)
    {
        var most = Math.Max(counts.DefaultIfEmpty().Max(), 1);
        var svg = Open("trend", counts.Count * Step - 1, Height, text);
        for (var month = 0; month < counts.Count; month++) Rect(svg, month * Step, Bar, Scaled(counts[month], most, Height), Height);
        return Close(svg);
    }

    /// <summary>With the count over each bar and the month under it.</summary>
    public static IHtmlContent Large(IReadOnlyList<int> counts, IReadOnlyList<string> months, string text)
    {
        const int step = 44, bar = 28, height = 96, top = 18, bottom = 20;
        var most = Math.Max(counts.DefaultIfEmpty().Max(), 1);
        var svg = Open("trend-large", counts.Count * step, top + height + bottom, text);
        for (var month = 0; month < counts.Count; month++)
        {
            var tall = Scaled(counts[month], most, height);
            Rect(svg, month * step + (step - bar) / 2, bar, tall, top + height);
            if (counts[month] > 0) Label(svg, month * step + step / 2, top + height - tall - 5, counts[month].ToString(CultureInfo.InvariantCulture), "count");
            Label(svg, month * step + step / 2, top + height + 15, months[month], "month");
        }
        return Close(svg);
    }

    static int Scaled(int count, int most, int height) =>
        count == 0 ? 1 : Math.Max(3, (int)Math.Round((double)count * height / most));

    static StringBuilder Open(string name, int width, int height, string text) => new StringBuilder().Append(
        CultureInfo.InvariantCulture,
        $"""<svg class="{name}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{HtmlEncoder.Default.Encode(text)}">""");

    static void Rect(StringBuilder svg, int x, int width, int tall, int floor) => svg.Append(
        CultureInfo.InvariantCulture,
        $"""<rect class="{(tall == 1 ? "none" : "some")}" x="{x}" y="{floor - tall}" width="{width}" height="{tall}"/>""");

    static void Label(StringBuilder svg, int x, int y, string text, string name) => svg.Append(
        CultureInfo.InvariantCulture,
        $"""<text class="{name}" x="{x}" y="{y}" text-anchor="middle">{HtmlEncoder.Default.Encode(text)}</text>""");

    static HtmlString Close(StringBuilder svg) => new(svg.Append("</svg>").ToString());
}
