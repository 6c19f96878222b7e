using FluentAssertions;
using Intake.Api.Texts;
using Intake.Core.Backlog;
using Intake.Core.Panel;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Panel;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class FlagReaderTests(string engine)
{
    static readonly PanelCaller anna = FlagScene.Anna;

    FlagScene scene = null!;
    FlagReader flags = null!;

    [SetUp]
    public async Task Open()
    {
        scene = await FlagScene.Open(engine);
        flags = scene.Services.GetRequiredService<FlagReader>();
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task Flags_are_read_newest_first_page_by_page_and_only_ones_own()
    {
        for (var number = 0; number < 5; number++)
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            await scene.Keep(by: PanelCaller.Agents("rt", "anna", $"{number}"), key: $"{number}");
        }
        await scene.Keep(by: PanelCaller.Agents("rt", "eva", "eva's"), key: "eva's");

        var first = await flags.Of(anna, null, 3);
        var second = await flags.Of(anna, first[^1].Id, 3);

        first.Concat(second).Select(flag => flag.CaseId).Should().Equal("4", "3", "2", "1", "0");
        (await flags.Of(PanelCaller.Agents("zammad", "anna", "1"), null, 3)).Should().BeEmpty();
    }

    [Test]
    public async Task What_moved_is_told_with_its_day_and_how_many_said_the_same()
    {
        var item = await scene.Item();
        var flag = await scene.Keep(FlagScene.Said() with { Contact = FlagScene.Said().Contact with { AttachTo = item.Number } });
        var texts = SiteTexts.In("sv").Flags;
        texts.Story((await flags.Of(anna, null, 1))[0]).Should().Be("Sparad. Den läggs strax i backloggen.");
        await scene.Handle(flag.Id);
        texts.Story((await flags.Of(anna, null, 1))[0]).Should().Be("Det är inte bedömt ännu. En till har sagt det.");

        scene.Clock.Advance(TimeSpan.FromDays(1));
        await Move(item.Id, ItemState.Confirmed);

        var moved = (await flags.Of(anna, null, 1))[0];
        (moved.State, moved.Voices, moved.MovedAt).Should().Be(("confirmed", 2, scene.Clock.Now()));
        texts.Story(moved).Should().Be("Bekräftat 3 november 2026. En till har sagt det.");
    }

    [Test]
    public async Task What_happened_before_it_was_flagged_is_no_news()
    {
        var item = await scene.Item();
        await Move(item.Id, ItemState.Confirmed);
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var flag = await scene.Keep(FlagScene.Said() with { Contact = FlagScene.Said().Contact with { AttachTo = item.Number } });
        await scene.Handle(flag.Id);

        (await flags.Of(anna, null, 1))[0].MovedAt.Should().BeNull();
    }

    [Test]
    public async Task A_visit_knows_the_one_before_and_looking_again_soon_is_the_same_visit()
    {
        var began = scene.Clock.Now();
        (await flags.Visit("anna")).Should().BeNull("it is the first");
        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        (await flags.Visit("anna")).Should().BeNull();
        scene.Clock.Advance(TimeSpan.FromHours(5));

        (await flags.Visit("anna")).Should().Be(began + 600_000);
        (await flags.Visit("anna")).Should().Be(began + 600_000);
        (await flags.Visit("eva")).Should().BeNull();
    }

    [Test]
    public async Task Who_flagged_goes_by_a_rule_but_not_while_the_details_that_were_consented_to_are_kept()
    {
        var rule = new RetainedFlags();
        var (plain, wanting) = (await scene.Keep(), await scene.Keep(FlagScene.Wanting(), "other", PanelCaller.Agents("rt", "anna", "18")));
        var later = scene.Clock.Now() + 1;

        (await Due()).Should().Equal(plain.Id);
        await scene.Store.Database.Write(session => session.Execute("delete from vault"));
        (await Due()).Should().Equal(plain.Id, wanting.Id);
        await scene.Store.Database.Write(session => rule.Delete(session, [plain.Id]));
        (await scene.Store.Database.Read(session => rule.Count(session, later))).Should().Be(1);
        (await scene.Count("contacts")).Should().Be(2);

        async Task<IEnumerable<string>> Due() => (await scene.Store.Database.Read(session => rule.Next(session, later, "", 10))).Select(row => row.Id);
    }

    Task Move(string itemId, string state) => scene.Store.Database.Write(async session =>
    {
        await session.Execute("update items set state = @state where id = @itemId", new { state, itemId });
        await LinkTable.AddEvent(session, Id.New(scene.Clock.GetUtcNow()), itemId, "moved", "[]", "user:analyst", scene.Clock.Now());
    });
}
