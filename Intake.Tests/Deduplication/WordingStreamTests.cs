using FluentAssertions;
using Intake.Core.Deduplication;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Deduplication;

/// <summary>
/// Questions that many people worded, one after another: each is shown five known items and attached when the right
/// one is there. The best plain method measured before (every wording, character TF-IDF) attached .782, first .577.
/// </summary>
[Category("Measure")]
public class WordingStreamTests
{
    readonly WordingIndex index = new();
    readonly Dictionary<string, string> intents = [];
    int repeats, withinFive, first;

    [Test]
    public void Most_repeats_are_among_the_five_shown()
    {
        var rows = File.ReadLines(SharedData.File("wordings/dev.tsv")).Select(line => line.Split('\t')).ToArray();
        new Random(7).Shuffle(rows);

        for (var number = 0; number < rows.Length; number++)
            Receive($"{number}", rows[number][0], rows[number][1]);

        var share = (double)withinFive / repeats;
        var opened = (double)intents.Count / intents.Values.Distinct().Count();
        TestContext.Out.WriteLine($"within five {share:F3}, first {(double)first / repeats:F3}, opened per need {opened:F2}");
        share.Should().BeGreaterThan(0.77);
    }

    void Receive(string contact, string intent, string text)
    {
        var shown = index.Search(new("need", text, null), 5).Select(match => match.ItemId).ToList();
        var right = shown.FindIndex(item => intents[item] == intent);
        repeats += intents.ContainsValue(intent) ? 1 : 0;
        withinFive += right >= 0 ? 1 : 0;
        first += right == 0 ? 1 : 0;
        var item = right >= 0 ? shown[right] : contact;
        intents[item] = intent;
        index.Add(new() { ContactId = contact, ItemId = item, Kind = "need", Text = text });
    }
}
