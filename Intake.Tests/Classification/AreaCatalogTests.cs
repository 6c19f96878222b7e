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
        AreaCatalog.ByAlias(alias)!.Code.Should().Be(code);
    }

    [TestCase(null)]
    [TestCase(" ")]
    [TestCase("Rymdfart")]
    public void An_unknown_name_is_no_area(string? alias)
    {
        AreaCatalog.ByAlias(alias).Should().BeNull();
    }

    [Test]
    public void Every_area_has_code_names_and_unit_of_its_own()
    {
        AreaCatalog.All.Select(area => area.Code).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(11);
        AreaCatalog.All.Should().OnlyContain(area => area.Sv != "" && area.En != "" && area.Unit != "");
        AreaCatalog.All.Should().OnlyContain(area => AreaCatalog.Find(area.Code) == area);
    }

    [Test]
    public void No_two_areas_share_an_alias()
    {
        foreach (var area in AreaCatalog.All)
            foreach (var name in area.Aliases.Append(area.Sv).Append(area.En))
                AreaCatalog.ByAlias(name).Should().BeSameAs(area, name);
    }

    [Test]
    public void A_name_is_said_in_the_readers_language()
    {
        AreaCatalog.Name("school", "sv").Should().Be("Förskola och skola");
        AreaCatalog.Name("school", "en").Should().Be("Preschool and school");
        AreaCatalog.Name("gone-since", "sv").Should().Be("gone-since");
    }

    [Test]
    public void Every_area_but_the_last_resort_has_words_in_lower_case()
    {
        AreaCatalog.All.Where(area => area.Words.Count == 0).Select(area => area.Code).Should().Equal(AreaCatalog.Other);
        AreaCatalog.All.SelectMany(area => area.Words).Should()
            .OnlyContain(word => !word.Key.Any(char.IsUpper) && !word.Key.Contains(' ') && word.Value >= 1 && word.Value <= 7);
    }
}
