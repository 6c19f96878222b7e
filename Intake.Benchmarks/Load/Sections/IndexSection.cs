using Intake.Benchmarks.Load.Report;
using Intake.Benchmarks.Load.Traffic;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>What a wording costs in the index's memory, beside its bare text.</summary>
static class IndexSection
{
    const int Wordings = 20_000;

    public static IReadOnlyList<Figure> Measure(LoadPlan plan)
    {
        var rounds = Enumerable.Range(1, plan.Rounds).Select(Round).ToList();
        var (ours, text) = (rounds.Select(round => round.Index), rounds.Select(round => round.Text));
        return [Figure.Of("index", $"bytes per wording at {Wordings:N0}", "bytes", ours).Beside("the text itself, UTF-16", ours, text)];
    }

    static (double Index, double Text) Round(int seed)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (index, letters) = (new WordingIndex(), 0L);
        foreach (var wording in Made(seed))
        {
            index.Add(wording);
            letters += wording.Text.Length;
        }
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(index);
        return ((double)bytes / Wordings, 2.0 * letters / Wordings);
    }

    /// <summary>Made one by one, so that their texts do not stay.</summary>
    public static IEnumerable<Wording> Made(int seed, int count = Wordings)
    {
        var texts = new SwedishTexts(seed);
        for (var i = 0; i < count; i++)
        {
            var (text, place) = texts.Next();
            yield return new() { ContactId = Id(), ItemId = Id(), Kind = ContactKind.Need, Text = text, Place = place };
        }
    }

    static string Id() => Guid.CreateVersion7().ToString();
}
