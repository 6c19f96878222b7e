using FluentAssertions;
using Intake.Core.Outbox;
using Intake.Core.Panel;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Panel;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class UndoTests(string engine)
{
    static readonly PanelCaller anna = FlagScene.Anna;

    FlagScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await FlagScene.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task What_is_undone_leaves_nothing_but_that_it_was_undone()
    {
        var flag = await scene.Keep(FlagScene.Wanting());
        (await Rows()).Should().Be(5);

        (await scene.Undoing.Undo(flag.Id, anna)).Should().BeNull();

        (await Rows()).Should().Be(0);
        (await scene.Count($"audit where actor = 'agent:rt/anna' and action = 'flag.undo' and subject = '{flag.Id}'")).Should().Be(1);
        (await scene.Undoing.Undo(flag.Id, anna)).Should().BeNull("an answer may have been lost");
        (await scene.Count("audit")).Should().Be(1);
    }

    [Test]
    public async Task The_key_of_an_undone_flag_brings_it_back_neither_now_nor_later()
    {
        var flag = await scene.Keep();
        await scene.Undoing.Undo(flag.Id, anna);

        foreach (var wait in new[] { TimeSpan.Zero, TimeSpan.FromHours(1), CaseTickets.Lasts })
        {
            scene.Clock.Advance(wait);
            (await scene.Flags.Keep(FlagScene.Said(), anna, FlagScene.Key("key"))).Refusal!.Code.Should().Be("flag_undone");
        }

        (await scene.Count("contacts")).Should().Be(0);
        (await scene.Keep(key: "another")).IsNew.Should().BeTrue("the case may be flagged anew");
    }

    [Test]
    public async Task A_flag_is_undone_by_its_own_agent_only_in_whichever_session()
    {
        var flag = await scene.Keep();

        foreach (var other in new[] { PanelCaller.Agents("rt", "eva", "17"), PanelCaller.Agents("zammad", "anna", "17"), PanelCaller.Person("anna", Core.Backlog.Reading.Everything) })
            (await scene.Undoing.Undo(flag.Id, other))!.Code.Should().Be("unknown_flag");
        (await scene.Undoing.Undo("unknown", anna))!.Code.Should().Be("unknown_flag");

        (await scene.Undoing.Undo(flag.Id, PanelCaller.Agents("rt", "anna", "99"))).Should().BeNull();
    }

    [Test]
    public async Task After_ten_seconds_and_a_little_it_is_too_late()
    {
        var flag = await scene.Keep();
        scene.Clock.Advance(TimeSpan.FromMilliseconds(15_001));

        (await scene.Undoing.Undo(flag.Id, anna))!.Code.Should().Be("too_late_to_undo");

        (await scene.Count("contacts")).Should().Be(1);
    }

    [Test]
    public async Task What_a_relay_has_taken_is_on_its_way()
    {
        var flag = await scene.Keep();
        scene.Clock.Advance(TimeSpan.FromSeconds(15));
        var bus = new HeldBus();
        var sending = scene.Relay(bus).SendNext(OutboxTable.ContactRecorded, default);
        await bus.Reached;

        (await scene.Undoing.Undo(flag.Id, anna))!.Code.Should().Be("too_late_to_undo");

        bus.Let();
        (await sending).Should().Be(1);
        (await scene.Undoing.Undo(flag.Id, anna))!.Code.Should().Be("too_late_to_undo");
    }

    [Test]
    public async Task What_is_under_legal_hold_or_was_told_to_somebody_else_stays()
    {
        var held = await scene.Keep(FlagScene.Wanting());
        await scene.Store.Database.Write(session => session.Execute("update vault set hold = 1"));
        (await scene.Undoing.Undo(held.Id, anna))!.Code.Should().Be("too_late_to_undo");

        await scene.Store.Database.Write(session => session.Execute("update vault set hold = 0"));
        await scene.Keep(FlagScene.Wanting(), "other", PanelCaller.Agents("rt", "eva", "17"));
        var before = await Rows();
        (await scene.Undoing.Undo(held.Id, anna))!.Code.Should().Be("too_late_to_undo");
        (await Rows()).Should().Be(before, "all of it or nothing");
    }

    /// <summary>At the very moment at which both may: who is second finds nothing.</summary>
    [Test]
    public async Task Undoing_and_the_relay_at_once_end_in_one_of_the_two_and_never_in_both()
    {
        var bus = new CountedBus();
        var undone = 0;
        for (var round = 0; round < 60; round++)
        {
            var flag = await scene.Keep(by: PanelCaller.Agents("rt", "anna", $"case {round}"), key: $"{round}");
            scene.Clock.Advance(TimeSpan.FromSeconds(15));
            var before = bus.Count;
            var (undo, send) = (Undo(flag.Id), Task.Run(() => scene.Relay(bus).SendNext(OutboxTable.ContactRecorded, default)));
            await Task.WhenAll(undo, send);
            var sent = bus.Count - before;
            (sent, await undo).Should().BeOneOf([(1, "too_late_to_undo"), (0, "")]);
            (await scene.Count($"contacts where id = '{flag.Id}'")).Should().Be(sent);
            (await scene.Count($"captures where contact_id = '{flag.Id}'")).Should().Be(sent);
            undone += 1 - sent;
        }

        TestContext.Out.WriteLine($"{engine}: {undone} of 60 undone, the others sent");
    }

    [Test]
    public async Task Undoing_and_sending_the_same_flag_again_at_once_never_brings_it_back()
    {
        for (var round = 0; round < 40; round++)
        {
            var by = PanelCaller.Agents("rt", "anna", $"case {round}");
            var flag = await scene.Keep(by: by, key: $"{round}");
            var again = Enumerable.Range(0, 3).Select(_ => Task.Run(() => scene.Flags.Keep(FlagScene.Said(), by, FlagScene.Key($"{round}")))).ToList();
            (await Undo(flag.Id)).Should().BeEmpty();
            foreach (var (kept, refusal) in await Task.WhenAll(again)) (kept?.Id ?? refusal!.Code).Should().BeOneOf(flag.Id, "flag_undone");
            (await scene.Count("contacts")).Should().Be(0);
        }
    }

    async Task<string> Undo(string id) => (await Task.Run(() => scene.Undoing.Undo(id, anna)))?.Code ?? "";

    async Task<long> Rows() => await scene.Count("contacts") + await scene.Count("vault") + await scene.Count("outbox")
        + await scene.Count("captures") + await scene.Count("idempotency_keys");
}
