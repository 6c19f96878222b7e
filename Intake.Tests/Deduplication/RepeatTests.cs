using System.Text;
using FluentAssertions;
using Intake.Core.Deduplication;
using Intake.Core.Routing;
using NUnit.Framework;

namespace Intake.Tests.Deduplication;

/// <summary>When the machine may link by itself: precision goes before everything.</summary>
public class RepeatTests
{
    const string Body = "Barnen har ingenstans att leka efter skolan och de små gungorna vid affären togs bort förra hösten.";

    [TestCase("Hundrastgård", null, "hundrastgård!", null)]
    [TestCase("Hundrastgård", "Norrby", "Hundrastgård", "norrby")]
    [TestCase("Det saknas bänkar vid Ågatan i Norrby", null, "det saknas bänkar vid ågatan i norrby", null)]
    [TestCase("Hundrastgård i Norrby behövs", "Norrby", "Hundrastgård i Norrby behövs", null)]
    [TestCase("Lamporna längs gångvägen lyser för svagt", null, "Lampan längs gångvägarna lyser så svagt", null)]
    [TestCase("Lekplats i Norrby önskas. \n" + Body, null, "Ny lekplats för barn i Norrby!\n" + Body, null)]
    [TestCase("The bus is always late", null, "The bus is always late.", null)]
    public void Says_the_same(string one, string? onePlace, string other, string? otherPlace)
    {
        Compare(one, onePlace, other, otherPlace)!.Repeat.Should().BeTrue();
    }

    [TestCase("Hundrastgård", "Norrby", "Hundrastgård", "Söderby")]
    [TestCase("Hundrastgård", "Norrby", "Hundrastgård", null)]
    [TestCase("Utegym i Billdal", null, "Utegym i Torslanda", null)]
    [TestCase("Buss 16 kommer alltid för sent på morgonen", null, "Buss 60 kommer alltid för sent på morgonen", null)]
    [TestCase("Sätt upp farthinder på skolans gata", null, "Ta bort farthinder på skolans gata", null)]
    [TestCase("Jag vill att biblioteket stänger tidigt på lördagar", null, "Jag vill inte att biblioteket stänger tidigt på lördagar", null)]
    [TestCase("Ny bänk", null, "Nya bänkar", null)]
    [TestCase("Lekplats i Norrby önskas. \n" + Body, null, "Lekplats i Söderby önskas. \n" + Body, null)]
    [TestCase("Lekplats i Norrby. \n" + Body, null, "Hundrastgård i Norrby. \n" + Body, null)]
    [TestCase("!!!", null, "???", null)]
    [TestCase("det är så", null, "det är så", null)]
    public void May_mean_something_else(string one, string? onePlace, string other, string? otherPlace)
    {
        (Compare(one, onePlace, other, otherPlace)?.Repeat ?? false).Should().BeFalse();
    }

    [Test]
    public void A_letter_typed_as_two_characters_is_the_same_letter()
    {
        var text = "Fler sittplatser på Älvängens järnvägsstation";

        Compare(text.Normalize(NormalizationForm.FormD), null, text, null)!.Repeat.Should().BeTrue();
    }

    [Test]
    public void Another_place_is_another_need_and_not_worth_suggesting()
    {
        var match = Compare("utegym i Billdal", null, "utegym i Torslanda", null)!;

        match.Score.Should().BeLessThan(Router.WorthSuggesting);
        match.Because.In("sv").Should().Contain("olika platser: Torslanda, Billdal");
    }

    [Test]
    public void The_same_place_is_worth_suggesting()
    {
        var match = Compare("Utegym i Billdals park", null, "Ett utegym i Billdal vore bra", null)!;

        match.Score.Should().BeGreaterThan(Router.WorthSuggesting);
        match.Because.In("sv").Should().Contain("samma plats: Billdal");
    }

    [Test]
    public void The_opposite_is_said_to_be_so()
    {
        Compare("Bygg farthinder på skolans gata", null, "Ta bort farthinder på skolans gata", null)!
            .Because.In("sv").Should().Contain("säger emot");
    }

    static Match? Compare(string known, string? knownPlace, string asked, string? askedPlace)
    {
        var index = new WordingIndex();
        index.Add(new() { ContactId = "1", ItemId = "known", Kind = "need", Text = known, Place = knownPlace });
        return index.Search(new("need", asked, askedPlace), 1).SingleOrDefault();
    }
}
