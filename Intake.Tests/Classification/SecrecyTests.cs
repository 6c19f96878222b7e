using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Classification;

/// <summary>Secrecy set on an area holds for all that is in it already, at once in every process.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class SecrecyTests(string engine)
{
    const string Text = "Bussen är full av sparvhökar varje morgon.";

    static readonly Reading others = new(["Skolnämnden"]);

    AreaScene scene = null!;
    ItemRow item = null!;

    [SetUp]
    public async Task Open()
    {
        scene = await AreaScene.Open(engine);
        item = await AreaScene.Receive(scene.Here, A.Contact().About(Text).At("Solbacken"));
        item.Area.Should().Be("traffic-transport");
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task What_everybody_read_is_read_by_the_receiver_only_from_the_moment_it_is_under_secrecy()
    {
        (await Told(scene.Elsewhere, others)).Should().Be("title, text, words, place, places, similar, because");

        await scene.Change(item.Area, area => area with { IsSecret = true });

        foreach (var process in new[] { scene.Here, scene.Elsewhere })
        {
            (await Told(process, others)).Should().Be("", "no process goes by what it remembers");
            (await Told(process, new([item.Unit]))).Should().Be("title, text, words, place, places, similar, because");
        }
        var veiled = (await Backlog(scene.Elsewhere).Item(item.Number, others))!;
        veiled.Item.Should().BeEquivalentTo(new { Title = "Trafik och kollektivtrafik", Place = (string?)null, IsVeiled = true });
    }

    [Test]
    public async Task Secrecy_that_is_lifted_opens_what_is_there()
    {
        var secret = await AreaScene.Receive(scene.Here, A.Contact().About("Hemtjänsten glömmer mormors sparvhökar.") with { Area = "Vård och omsorg" });
        (await Backlog(scene.Elsewhere).Item(secret.Number, others))!.Item.IsVeiled.Should().BeTrue();

        await scene.Change("health-care", area => area with { IsSecret = false });

        (await Backlog(scene.Elsewhere).Item(secret.Number, others))!.Item.IsVeiled.Should().BeFalse();
    }

    [Test]
    public async Task A_new_area_and_one_out_of_use_keep_their_secrecy()
    {
        await scene.Change(item.Area, area => area with { IsSecret = true });
        await scene.Change(item.Area, area => area with { InUse = false, Sv = "Trafik (gammalt)" });

        (await Told(scene.Elsewhere, others)).Should().Be("");
        (await Backlog(scene.Elsewhere).Item(item.Number, others))!.Item.Title.Should().Be("Trafik (gammalt)");
    }

    // What a process tells these eyes of the item's words.
    async Task<string> Told(IServiceProvider process, Reading reading)
    {
        var (backlog, told) = (Backlog(process), new List<string>());
        if ((await backlog.List(new() { Q = item.Number }, reading)).Items.Single().Title.Contains("sparvhök")) told.Add("title");
        if ((await backlog.Item(item.Number, reading))!.Voices.Count > 0) told.Add("text");
        if (await backlog.Count(new() { Q = "sparvhökar" }, reading) > 0) told.Add("words");
        if (await backlog.Count(new() { Place = "Solbacken" }, reading) > 0) told.Add("place");
        if ((await backlog.Places(10, reading)).Count > 0) told.Add("places");
        if ((await process.GetRequiredService<SimilarNeeds>().Find(new(null, Text, null), 5, reading)).Count > 0) told.Add("similar");
        var contact = (await process.GetRequiredService<ContactReader>().List(null, null, 1, reading)).Single();
        contact.Because.Should().Be((await process.GetRequiredService<ContactReader>().Find(contact.Id, reading))!.Because);
        if (contact.Because is not null) told.Add("because");
        return string.Join(", ", told);
    }

    static BacklogReader Backlog(IServiceProvider process) => process.GetRequiredService<BacklogReader>();
}
