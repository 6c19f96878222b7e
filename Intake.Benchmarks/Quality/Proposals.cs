using System.Text.Json;
using Intake.Core.Privacy;

namespace Intake.Benchmarks.Quality;

/// <summary>Published proposals, which the city has cleared of personal data: whatever is found in them is a false alarm.</summary>
static class Proposals
{
    const int Around = 30;

    public static (int Texts, IReadOnlyList<string> Alarms) Measure(string file)
    {
        var alarms = new List<string>();
        var texts = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var proposal = JsonDocument.Parse(line);
            var text = $"{Text(proposal, "Rubrik")}\n\n{Text(proposal, "Sammanfattning")}";
            texts++;
            alarms.AddRange(Masker.Spans(text).Select(span => $"{span.Kind,-8} {Context(text, span)}"));
        }
        return (texts, alarms);
    }

    static string? Text(JsonDocument proposal, string field) => proposal.RootElement.GetProperty(field).GetString();

    static string Context(string text, MaskedSpan span)
    {
        var (from, to) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
        return $"…{text[from..span.Start]}>{text[span.Start..span.End]}<{text[span.End..to]}…".ReplaceLineEndings(" ");
    }
}
