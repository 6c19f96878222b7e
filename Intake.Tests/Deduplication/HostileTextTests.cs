using System.Diagnostics;
using System.Text;
using CsCheck;
using FluentAssertions;
using Intake.Core.Deduplication;
using NUnit.Framework;

namespace Intake.Tests.Deduplication;

public class HostileTextTests
{
    [TestCase("a")]
    [TestCase("a ")]
    [TestCase("😀")]
    [TestCase("\u202eלכלוך ")]
    [TestCase("A. ")]
    [TestCase("i Å")]
    [TestCase("\ud83d")]
    public void Ten_thousand_characters_are_added_and_searched_in_time(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 10_000 / piece.Length).ToString();
        var index = new WordingIndex();
        var watch = Stopwatch.StartNew();

        index.Add(new() { ContactId = "1", ItemId = "1", Kind = "need", Text = text });
        index.Search(new("need", text, text), 5);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    [Test]
    public void Any_text_can_be_searched_and_its_score_is_in_range()
    {
        var index = new WordingIndex();
        index.Add(new() { ContactId = "1", ItemId = "1", Kind = "need", Text = "Bänk vid hållplatsen i Norrby" });

        Gen.Select(Gen.String, Gen.String.Null()).Sample((text, place) =>
        {
            index.Add(new() { ContactId = "2", ItemId = "2", Kind = "need", Text = text, Place = place });
            index.Search(new("need", text, place), 5).Where(match => match.Score is < 0 or > 1).Should().BeEmpty();
        }, threads: 1);
    }

    [Test]
    public async Task Readers_and_a_writer_do_not_disturb_each_other()
    {
        var index = new WordingIndex();
        var writer = Task.Run(() =>
        {
            for (var number = 0; number < 2_000; number++)
            {
                index.Add(new() { ContactId = $"{number % 700}", ItemId = $"{number}", Kind = "need", Text = $"Lampa {number} vid skolan" });
                index.Remove($"{(number * 7) % 700}");
            }
        });
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!writer.IsCompleted)
                index.Search(new("need", "lampa vid skolan", null), 5)
                    .Where(match => match.Because.Reasons.Count == 0).Should().BeEmpty();
        }));

        await Task.WhenAll([writer, .. readers]);

        index.Count.Should().BeLessThanOrEqualTo(700);
    }
}
