using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Classification;

/// <summary>The municipality makes the areas its own; every process goes by what it made of them.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class AreaChangesTests(string engine)
{
    static readonly AreaDraft rescue = new(
        "rescue", "Brandkåren", "Fire brigade", "Räddningsnämnden", false, ["Blåljus och utryckning"], [new("brandbil*", 6)], true, 0);

    AreaScene scene = null!;

    AreaChanges Changes => scene.Here.GetRequiredService<AreaChanges>();

    [SetUp]
    public async Task Open() => scene = await AreaScene.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task A_change_in_one_process_is_seen_in_the_other_and_in_the_next_that_starts()
    {
        (await scene.Change("school", area => area with { Sv = "Skolan", Unit = "Bildningsnämnden", Aliases = ["Plugget"] })).Should().BeNull();

        var here = scene.Here.GetRequiredService<Areas>().Current;
        here.Find("school").Should().BeEquivalentTo(new { Sv = "Skolan", Unit = "Bildningsnämnden", IsSecret = false });
        here.ByAlias("plugget")!.Code.Should().Be("school");
        here.ByAlias("Skola och utbildning").Should().BeNull("that name was taken away");
        (await AreaScene.Now(scene.Elsewhere, "school")).Sv.Should().Be("Skolan");
        here.Find("school")!.Words.Should().BeEquivalentTo(AreaCatalog.Default.Find("school")!.Words, "the product's words stay");
    }

    [Test]
    public async Task A_new_area_is_suggested_by_its_own_words_and_names()
    {
        (await Changes.Add(rescue, AreaScene.Admin)).Should().BeNull();

        var byWords = await AreaScene.Receive(scene.Here, A.Contact().About("Brandbilen kommer inte fram på vår gata."));
        var byName = await AreaScene.Receive(scene.Elsewhere, A.Contact().About("Något helt annat, som ingen har sagt.") with { Area = "blåljus och utryckning" });

        (byWords.Area, byWords.Unit).Should().Be(("rescue", "Räddningsnämnden"));
        (byName.Area, byName.Unit).Should().Be(("rescue", "Räddningsnämnden"), "a process that has not followed yet looks again before it writes");
        (await Changes.Add(rescue, AreaScene.Admin)).Should().Be(AreaRefusals.AreaExists);
    }

    [Test]
    public async Task An_own_word_goes_before_the_products()
    {
        (await AreaScene.Receive(scene.Here, A.Contact().About("Gungorna behöver smörjas."))).Area.Should().Be("streets-parks");

        await scene.Change("culture-leisure", area => area with { Words = [new("gungorna", 7)] });
        await scene.Change("streets-parks", area => area with { Words = [new("gung*", 1)] });

        (await AreaScene.Receive(scene.Here, A.Contact().About("Gungorna är alldeles för få här."))).Area.Should().Be("culture-leisure");
    }

    [Test]
    public async Task An_area_out_of_use_is_suggested_no_more_and_keeps_its_name_on_what_is_there()
    {
        var before = await AreaScene.Receive(scene.Here, A.Contact().About("Bussen går för sällan."));
        before.Area.Should().Be("traffic-transport");

        (await scene.Change("traffic-transport", area => area with { InUse = false })).Should().BeNull();

        (await AreaScene.Receive(scene.Here, A.Contact().About("Bussarna är alltid fulla på morgonen.") with { Area = "Trafik" })).Area.Should().NotBe("traffic-transport");
        scene.Here.GetRequiredService<Areas>().Current.Name(before.Area, "sv").Should().Be("Trafik och kollektivtrafik");
        (await scene.Change(AreaCatalog.Other, area => area with { InUse = false })).Should().Be(AreaRefusals.LastResort);
    }

    [Test]
    public async Task Back_to_the_default_is_as_the_product_comes()
    {
        await scene.Change("school", area => area with { Sv = "Skolan", IsSecret = true, Words = [new("plugg*", 6)] });
        var changed = await AreaScene.Now(scene.Here, "school");

        (await Changes.Reset("school", changed.Edition, AreaScene.Admin)).Should().BeNull();

        (await AreaScene.Now(scene.Elsewhere, "school")).Should().BeSameAs(AreaCatalog.Default.Find("school"));
        await Changes.Add(rescue, AreaScene.Admin);
        (await Changes.Reset("rescue", 0, AreaScene.Admin)).Should().Be(AreaRefusals.NoDefault);
        (await Changes.Reset("nowhere", 0, AreaScene.Admin)).Should().Be(AreaRefusals.UnknownArea);
    }

    [Test]
    public async Task Of_two_administrators_at_once_one_is_told_that_the_other_was_first()
    {
        var others = scene.Elsewhere.GetRequiredService<AreaChanges>();
        for (var round = 0; round < 5; round++)
        {
            var seen = AreaScene.Like(await AreaScene.Now(scene.Here, "school"));
            var told = await Task.WhenAll(
                Task.Run(() => Changes.Change(seen with { Sv = $"Skolan {round}" }, AreaScene.Admin)),
                Task.Run(() => others.Change(seen with { Sv = $"Skolorna {round}" }, AreaScene.Admin)));

            told.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal == AreaRefusals.AreaChanged);
        }
        scene.Here.GetRequiredService<Areas>().Current.Edition.Should().BeGreaterThanOrEqualTo(4);
    }

    [Test]
    public async Task Of_two_who_give_two_areas_one_name_at_once_one_is_told_that_it_is_taken()
    {
        var (school, water) = (AreaScene.Like(await AreaScene.Now(scene.Here, "school")), AreaScene.Like(await AreaScene.Now(scene.Here, "waste-water")));

        var told = await Task.WhenAll(
            Task.Run(() => Changes.Change(school with { Aliases = ["Framtiden"] }, AreaScene.Admin)),
            Task.Run(() => scene.Elsewhere.GetRequiredService<AreaChanges>().Change(water with { Aliases = ["FRAMTIDEN!"] }, AreaScene.Admin)));

        told.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal != null && refusal.Code == "area_name_taken");
    }

    [Test]
    public async Task The_audit_log_says_what_was_changed()
    {
        await scene.Change("school", area => area with { Unit = "Bildningsnämnden", IsSecret = true, Words = [new("plugg*", 6)] });
        await scene.Change("school", area => area);
        await Changes.Reset("school", (await AreaScene.Now(scene.Here, "school")).Edition, AreaScene.Admin);

        var school = AreaCatalog.Default.Find("school")!.Unit;
        (await scene.Audited()).Should().Equal(
            $"area.change school unit: {school} → Bildningsnämnden, secret: yes, words",
            $"area.reset school unit: Bildningsnämnden → {school}, secret: no, words");
    }

    [Test]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        foreach (var (wrong, code) in Wrong())
            ((await Changes.Add(wrong, AreaScene.Admin))?.Code).Should().Be(code);

        scene.Here.GetRequiredService<Areas>().Current.Edition.Should().Be(0);
        (await scene.Audited()).Should().BeEmpty();
    }

    static IEnumerable<(AreaDraft, string)> Wrong()
    {
        foreach (var code in new[] { "", "x", "Rescue", "res cue", "-rescue", "rescue\n", "../rescue", "new", "räddning", new('a', 41) })
            yield return (rescue with { Code = code == "rescue\n" ? "res\ncue" : code }, "bad_area_code");
        foreach (var name in new[] { "", "  ", "<script>alert(1)</script>", "a\u202eb", "a\r\nb", "a|b", "…", new('x', 101), "\ud800" })
        {
            yield return (rescue with { Sv = name }, "bad_area_name");
            yield return (rescue with { En = name }, "bad_area_name");
        }
        foreach (var unit in new[] { "", "*", "a|b", "a\nb", "<b>", new('x', 101) }) yield return (rescue with { Unit = unit }, "bad_unit");
        yield return (rescue with { Aliases = [.. Enumerable.Range(0, 10_000).Select(number => $"namn {number}")] }, "too_many_aliases");
        yield return (rescue with { Aliases = ["<img src=x>"] }, "bad_alias");
        yield return (rescue with { Aliases = ["!!!"] }, "bad_alias");
        yield return (rescue with { Aliases = ["trafik"] }, "area_name_taken");
        yield return (rescue with { Sv = "Förskola och skola" }, "area_name_taken");
        yield return (rescue with { Words = [.. Enumerable.Range(0, 10_000).Select(number => KeyValuePair.Create($"ord{number}", 4.0))] }, "too_many_words");
        foreach (var word in new[] { "två ord", "*", "**", "a*b", "a", "<b>", "*a*", new('x', 41) }) yield return (rescue with { Words = [new(word, 4)] }, "bad_word_pattern");
        foreach (var weight in new[] { 0, 8, double.NaN }) yield return (rescue with { Words = [new("brand", weight)] }, "bad_word_weight");
    }
}
