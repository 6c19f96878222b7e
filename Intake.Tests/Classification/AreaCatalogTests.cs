using FluentAssertions;
using Intake.Core.Classification;
using NUnit.Framework;

namespace Intake.Tests.Classification;

public class AreaCatalogTests
{
    [TestCase("Trafik och kommunikationer", "traffic-transport")]
    [TestCase("gata,  park och LEKPLATSER", "streets-parks")]
    [TestCase("Skola och utbildning", "school")]
    [TestCase("Vård och omsorg", "health-care")]
    [TestCase("Övrigt/Annat", "other")]
    [TestCase("school", "school")]
    public void A_source_may_call_an_area_what_it_likes(string alias, string code)
    {
        AreaCatalog.Default.ByAlias(alias)!.Code.Should().Be(code);
    }

    [TestCase(null)]
    [TestCase(" ")]
    [TestCase("Rymdfart")]
    public void An_unknown_name_is_no_area(string? alias)
    {
        AreaCatalog.Default.ByAlias(alias).Should().BeNull();
    }

    [Test]
    public void Every_area_has_code_names_and_unit_of_its_own()
    {
        AreaCatalog.Default.All.Select(area => area.Code).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(11);
        AreaCatalog.Default.All.Should().OnlyContain(area => area.Sv != "" && area.En != "" && area.Unit != "");
        AreaCatalog.Default.All.Should().OnlyContain(area => AreaCatalog.Default.Find(area.Code) == area);
    }

    [Test]
    public void No_two_areas_share_an_alias()
    {
        foreach (var area in AreaCatalog.Default.All)
            foreach (var name in area.Aliases.Append(area.Sv).Append(area.En))
                AreaCatalog.Default.ByAlias(name).Should().BeSameAs(area, name);
    }

    [Test]
    public void A_name_is_said_in_the_readers_language()
    {
        AreaCatalog.Default.Name("school", "sv").Should().Be("Förskola och skola");
        AreaCatalog.Default.Name("school", "en").Should().Be("Preschool and school");
        AreaCatalog.Default.Name("gone-since", "sv").Should().Be("gone-since");
    }

    [Test]
    public void Every_area_but_the_last_resort_has_words_in_lower_case()
    {
        AreaCatalog.Default.All.Where(area => area.Words.Count == 0).Select(area => area.Code).Should().Equal(AreaCatalog.Other);
        AreaCatalog.Default.All.SelectMany(area => area.Words).Should()
            .OnlyContain(word => !word.Key.Any(char.IsUpper) && !word.Key.Contains(' ') && word.Value >= 1 && word.Value <= 7);
    }
}
