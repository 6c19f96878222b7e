using Intake.Core.Privacy;

namespace Intake.Benchmarks.Quality;

/// <summary>Sentences of words tagged PER or something else, one word a line: names, counted by word.</summary>
static class TaggedWords
{
    public static Tally Measure(string file, bool listed = false)
    {
        var tally = new Tally();
        var sentence = new List<(string Word, bool IsPerson)>();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var parts = line.Split('\t');
            if (!string.IsNullOrWhiteSpace(line) && parts.Length > 1)
            {
                sentence.Add((parts[0], parts[^1] == "PER"));
                continue;
            }
            Count(tally, sentence, listed);
            sentence.Clear();
        }
        return tally;
    }

    static void Count(Tally tally, List<(string Word, bool IsPerson)> sentence, bool listed)
    {
        var text = string.Join(' ', sentence.Select(word => word.Word));
        var names = Masker.Spans(text).Where(span => span.Kind == MaskKinds.Name).ToList();
        var at = 0;
        foreach (var (word, isPerson) in sentence)
        {
            var end = at + word.Length;
            var isFound = names.Exists(span => span.Start < end && at < span.End);
            if (isPerson && isFound) tally.Right++;
            else if (isPerson) tally.Missed++;
            else if (isFound) tally.Wrong++;
            if (listed && isPerson != isFound) Console.WriteLine($"{(isPerson ? "missed" : "wrong")} {word} | {text[Math.Max(0, at - 40)..Math.Min(text.Length, end + 30)]}");
            at = end + 1;
        }
    }
}
