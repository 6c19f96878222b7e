using FluentAssertions;
using Intake.Core.Language;
using NUnit.Framework;

namespace Intake.Tests.Language;

public class PlacesTests
{
    [TestCase("Utegym i Billdal", "billdal")]
    [TestCase("Utegym i Billdals park", "billdal")]
    [TestCase("Mer kollektivtrafik på Hisingen.", "hisingen")]
    [TestCase("Farthinder på storgatan behövs", "storgatan")]
    [TestCase("Det är mörkt vid Norrbyskolan om kvällen", "norrbyskolan")]
    [TestCase("Ett gym vid Lilla Bommen", "lilla,bommen")]
    [TestCase("Simhall mellan Norrby och Söderby", "norrby,söderby")]
    public void Finds_names_by_capital_and_by_ending(string text, string places)
    {
        Places.In(text, null).Should().BeEquivalentTo(places.Split(','));
    }

    [TestCase("Lekplatsen vid skolan är trasig")]
    [TestCase("Hundrastgård. Det behövs i stan.")]
    [TestCase("Cykelvägen och busshållplatsen saknar belysning")]
    [TestCase("Kom i December eller på Måndag")]
    public void Common_nouns_and_months_are_no_places(string text)
    {
        Places.In(text, null).Should().BeEmpty();
    }

    [Test]
    public void The_given_place_is_one_of_them()
    {
        Places.In("Trasig lampa", "Norra Billdal").Should().Equal("billdal");
    }

    [Test]
    public void Two_writings_of_a_place_are_shared()
    {
        Places.Shared(["billdal"], ["billdalsvägen"]).Should().Equal("billdal");
        Places.Shared(["billdal"], ["torslanda"]).Should().BeEmpty();
    }
}
