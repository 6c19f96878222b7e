using FluentAssertions;
using Intake.Core.Deduplication;
using NUnit.Framework;

namespace Intake.Tests.Deduplication;

public class WordingIndexTests
{
    [Test]
    public void Any_wording_of_an_item_leads_to_it()
    {
        var index = new WordingIndex();
        Add(index, "1", "gym", "Ett utegym i parken");
        Add(index, "2", "gym", "Träningsmaskiner utomhus");
        Add(index, "3", "bus", "Bussen går för sällan");

        Search(index, "maskiner för träning")[0].ItemId.Should().Be("gym");
        Search(index, "utegymmet")[0].ItemId.Should().Be("gym");
        Search(index, "parken och maskiner").Count(match => match.ItemId == "gym").Should().Be(1);
    }

    [Test]
    public void The_reason_names_the_most_telling_words_as_written()
    {
        var index = new WordingIndex();
        Add(index, "1", "light", "Gatlyktorna vid Norrbyskolan är trasiga");

        var match = Search(index, "Det är mörkt, gatlyktan vid Norrbyskolan lyser inte").Single();

        match.Because.In("sv").Should().Be("samma plats: Norrbyskolan · gemensamma ord: Norrbyskolan, gatlyktan");
    }

    [Test]
    public void Needs_and_ideas_are_searched_apart()
    {
        var index = new WordingIndex();
        Add(index, "1", "gym", "Utegym i parken");

        index.Search(new Query("idea", "Utegym i parken", null), 5).Should().BeEmpty();
    }

    [Test]
    public void A_removed_wording_leads_nowhere()
    {
        var index = new WordingIndex();
        Add(index, "1", "gym", "Utegym i parken");
        Add(index, "2", "gym", "Träningsmaskiner utomhus");

        index.Remove("1").Should().BeTrue();
        index.Remove("1").Should().BeFalse();

        index.Count.Should().Be(1);
        Search(index, "Utegym i parken").Should().BeEmpty();
    }

    [Test]
    public void A_contact_that_is_linked_anew_is_found_at_its_new_item_only()
    {
        var index = new WordingIndex();
        Add(index, "1", "old", "Utegym i parken");
        Add(index, "1", "new", "Utegym i parken");

        index.Count.Should().Be(1);
        Search(index, "Utegym i parken").Single().ItemId.Should().Be("new");
    }

    [Test]
    public void Many_removals_leave_an_index_that_still_finds_the_rest()
    {
        var index = new WordingIndex();
        for (var number = 0; number < 3_000; number++)
            Add(index, $"c{number}", $"i{number}", $"Lampa nummer {number} är trasig");
        for (var number = 0; number < 2_500; number++)
            index.Remove($"c{number}");

        index.Count.Should().Be(500);
        Search(index, "lampa nummer 2999")[0].ItemId.Should().Be("i2999");
        Search(index, "lampa nummer 100").Should().NotContain(match => match.ItemId == "i100");
    }

    [Test]
    public void A_small_index_scores_as_the_large_one_whose_counts_it_borrows()
    {
        var large = new WordingIndex();
        for (var number = 0; number < 300; number++)
            Add(large, $"c{number}", $"i{number}", number % 3 == 0 ? "Ny lekplats behövs" : $"Buss {number} är sen");
        var small = new WordingIndex(statistics: large);
        Add(small, "new", "bench", "Ny bänk vid lekplats");
        var alone = new WordingIndex();
        Add(alone, "new", "bench", "Ny bänk vid lekplats");
        Add(large, "same", "bench", "Ny bänk vid lekplats");

        var borrowed = Search(small, "bänk").Single().Score;

        borrowed.Should().BeApproximately(Search(large, "bänk")[0].Score, 0.01);
        borrowed.Should().NotBeApproximately(Search(alone, "bänk").Single().Score, 0.01);
    }

    [Test]
    public void Scores_lie_between_nought_and_one_and_fall()
    {
        var index = new WordingIndex();
        Add(index, "1", "a", "Fler bänkar längs ån");
        Add(index, "2", "b", "Bänkar och bord");
        Add(index, "3", "c", "Fler bänkar längs ån och vid torget");

        var scores = Search(index, "Fler bänkar längs ån").Select(match => match.Score).ToList();

        scores.Should().BeInDescendingOrder().And.OnlyContain(score => score > 0 && score <= 1);
        scores[0].Should().Be(1);
    }

    static void Add(WordingIndex index, string contact, string item, string text) =>
        index.Add(new() { ContactId = contact, ItemId = item, Kind = "need", Text = text });

    static IReadOnlyList<Match> Search(WordingIndex index, string text) => index.Search(new("need", text, null), 5);
}
