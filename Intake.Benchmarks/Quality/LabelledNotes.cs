using System.Text.Json;
using Intake.Core.Privacy;

namespace Intake.Benchmarks.Quality;

/// <summary>
/// Notes with labelled personal data. A label is found when every letter and digit of it is masked, whatever token took its
/// place; a masked piece is wrong when it touches no label.
/// </summary>
static class LabelledNotes
{
    public static (int Notes, IReadOnlyDictionary<string, Tally> Tallies) Measure(string file)
    {
        var tallies = MaskKinds.All.ToDictionary(kind => kind, _ => new Tally());
        var notes = 0;
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            var note = JsonSerializer.Deserialize<Note>(line, JsonSerializerOptions.Web)!;
            Count(note, tallies);
            notes++;
        }
        return (notes, tallies);
    }

    static void Count(Note note, Dictionary<string, Tally> tallies)
    {
        var found = Masker.Spans(note.Text);
        foreach (var label in note.Spans)
        {
            if (IsCovered(note.Text, label, found)) tallies[label.Kind].Right++;
            else tallies[label.Kind].Missed++;
        }
        foreach (var span in found.Where(span => !note.Spans.Any(label => label.Start < span.End && span.Start < label.End)))
            tallies[span.Kind].Wrong++;
    }

    static bool IsCovered(string text, Label label, IReadOnlyList<MaskedSpan> found) => Enumerable.Range(label.Start, label.End - label.Start)
        .All(at => !char.IsLetterOrDigit(text[at]) || found.Any(span => span.Start <= at && at < span.End));

    sealed record Note(string Id, string Language, string Text, IReadOnlyList<Label> Spans);

    sealed record Label(int Start, int End, string Kind);
}
