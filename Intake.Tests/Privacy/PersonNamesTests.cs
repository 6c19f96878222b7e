using FluentAssertions;
using Intake.Core.Privacy;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

public class PersonNamesTests
{
    [TestCase("Jag heter Anna Svensson och", "Jag heter [namn] och")]
    [TestCase("jag heter anna svensson och", "jag heter [namn] och")]
    [TestCase("Ringde Karl-Erik Lindqvist igår", "Ringde [namn] igår")]
    [TestCase("fru Zorkin ringde", "fru [namn] ringde")]
    [TestCase("Annas pappa klagar", "[namn] pappa klagar")]
    [TestCase("Tack. Hälsningar Fatima Al-Hassan", "Tack. Hälsningar [namn]")]
    [TestCase("mvh, Bo", "mvh, [namn]")]
    [TestCase("enligt A. Bergström var det", "enligt [namn] var det")]
    [TestCase("ANNA SVENSSON vill ha svar", "[namn] vill ha svar")]
    [TestCase("Lars von Essen kom", "[namn] kom")]
    [TestCase("My name is John Smith.", "My name is [namn].")]
    [TestCase("Mrs Jones wants help", "Mrs [namn] wants help")]
    [TestCase("pratade med Mohamed Abdi", "pratade med [namn]")]
    [TestCase("Yilmaz barn får inte plats", "[namn] barn får inte plats")]
    public void A_name_is_masked(string text, string masked) => Masker.Mask(text).Text.Should().Be(masked);

    [TestCase("Annedal är fint")]
    [TestCase("på Sankt Eriksgatan")]
    [TestCase("vid Astrid Lindgrens plats")]
    [TestCase("Olof Palmes torg är mörkt")]
    [TestCase("Buss \"Rosa\" är sen")]
    [TestCase("Sten ligger på vägen. Björn syntes i skogen.")]
    [TestCase("Vår park i Majorna, Göteborg")]
    [TestCase("Mark och Miljö i Stora Höga")]
    [TestCase("Göteborgs Stad och Trafikkontoret i april")]
    [TestCase("Per år kostar det mer. Sol och vår.")]
    public void What_is_no_person_stays(string text) => Masker.Mask(text).Text.Should().Be(text);

    [Test]
    public void An_excepted_word_stays_and_numbers_do_not()
    {
        var exceptions = new HashSet<string> { "anna" };
        Masker.Mask("Båten Anna och Annas brygga, 850709-9805", exceptions).Text.Should().Be("Båten Anna och Annas brygga, [personnummer]");
    }
}
