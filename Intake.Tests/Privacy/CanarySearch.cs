using System.Buffers;
using System.Text;

namespace Intake.Tests.Privacy;

/// <summary>What was seen, place by place, searched for people's details.</summary>
sealed class CanarySearch(IEnumerable<Canary> people)
{
    readonly SearchValues<string> marks = SearchValues.Create([.. people.SelectMany(person => person.Marks)], StringComparison.OrdinalIgnoreCase);
    readonly List<string> found = [];

    public IReadOnlyList<string> Found => found;
    public long Characters { get; private set; }
    public SortedDictionary<string, long> Places { get; } = [];

    /// <param name="allowed">Details that may stand there: the reader's own words, or whom she may read about.</param>
    public void Look(string where, string text, IEnumerable<string>? allowed = null)
    {
        Characters += text.Length;
        Places[where] = Places.GetValueOrDefault(where) + text.Length;
        foreach (var word in (allowed ?? []).OrderByDescending(word => word.Length)) text = text.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        for (var at = text.AsSpan().IndexOfAny(marks); at >= 0;)
        {
            found.Add($"{where}: …{text.Substring(Math.Max(0, at - 40), Math.Min(90, text.Length - Math.Max(0, at - 40))).ReplaceLineEndings(" ")}…");
            var next = text.AsSpan(at + 1).IndexOfAny(marks);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>Every byte of the files in a folder, whatever they are and whoever writes to them.</summary>
    public string LookIntoFiles(string where, string folder, string pattern = "*")
    {
        var all = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            all.Append(new StreamReader(file, Encoding.UTF8).ReadToEnd()).Append('\n');
        }
        Look(where, all.ToString());
        return all.ToString();
    }

    public override string ToString() => string.Join(", ", Places.Select(place => $"{place.Key} {place.Value:N0}"));
}
