using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Backlog;

/// <summary>Items move as docs/flow.md draws it, each move once, by whom it concerns.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class ItemMoverTests(string engine)
{
    TellingScene scene = null!;
    string number = "";

    [SetUp]
    public async Task Open()
    {
        scene = await TellingScene.Open(engine);
        number = await scene.Receive(A.Contact().About("Det saknas en bänk vid busshållplatsen."));
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task A_move_stands_in_the_history_masked_and_is_audited()
    {
        (await Move("confirmed", "Ring Anna på 0701740605")).Should().BeNull();

        var item = await Item();
        item.Item.State.Should().Be("confirmed");
        item.Events[^1].Should().BeEquivalentTo(new { What = "moved", MovedFrom = "new", MovedTo = "confirmed", MadeBy = "user:analyst" });
        item.Events[^1].Because.Should().Contain("[telefonnummer]").And.NotContain("0701740605");
        (await scene.Query<string>("select actor || ' ' || action || ' ' || subject || ' ' || because from audit order by seq"))
            .Should().Equal($"user:analyst item.move {number} confirmed");
    }

    [Test]
    public async Task Every_other_way_than_the_drawn_ones_is_refused()
    {
        string[] drawn = ["new confirmed", "new referred", "new dormant", "new closed", "confirmed in-challenge", "confirmed referred",
            "confirmed dormant", "confirmed closed", "in-challenge closed", "dormant confirmed"];
        foreach (var from in ItemState.All)
            foreach (var to in ItemState.All)
            {
                await scene.Store.Database.Write(session => session.Execute("update items set state = @from", new { from }));
                var refusal = await Move(to, "Därför.");
                (refusal is null).Should().Be(drawn.Contains($"{from} {to}"), $"{from} to {to}");
                refusal?.Should().Be("move_not_allowed");
            }
    }

    [TestCase("somewhere", "Därför.", "unknown_state")]
    [TestCase(null, "Därför.", "unknown_state")]
    [TestCase("closed", null, "move_reason_missing")]
    [TestCase("referred", "  ", "move_reason_missing")]
    [TestCase("confirmed", "a\0b", "control_characters")]
    public async Task What_is_not_whole_is_refused(string? to, string? because, string code) => (await Move(to, because)).Should().Be(code);

    [Test]
    public async Task A_long_reason_is_refused() => (await Move("confirmed", new string('a', 501))).Should().Be("field_too_long");

    [Test]
    public async Task Who_saw_another_state_moves_nothing()
    {
        await Move("confirmed");

        (await Move("dormant", from: "new")).Should().Be("item_moved_meanwhile");
        (await Item()).Item.State.Should().Be("confirmed");
        (await Move("dormant", from: "confirmed")).Should().BeNull();
    }

    [Test]
    public async Task Of_many_who_move_at_once_from_the_same_state_one_does()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(at => Move(at % 2 == 0 ? "dormant" : "closed", "Därför.", "new")));

        answers.Count(code => code is null).Should().Be(1);
        answers.Where(code => code is not null).Should().OnlyContain(code => code == "item_moved_meanwhile");
        (await Item()).Events.Count(past => past.What == "moved").Should().Be(1);
    }

    [Test]
    public async Task The_last_move_is_taken_back_once_within_ten_minutes()
    {
        await Move("confirmed");
        scene.Clock.Advance(ItemMoves.UndoWithin);

        (await Undo()).Should().BeNull();

        var item = await Item();
        item.Item.State.Should().Be("new");
        item.Events[^1].Undoes.Should().NotBeNull();
        (await Undo()).Should().Be("nothing_to_undo");
    }

    [Test]
    public async Task Later_or_before_any_move_there_is_nothing_to_take_back()
    {
        (await Undo()).Should().Be("nothing_to_undo");
        await Move("confirmed");
        scene.Clock.Advance(ItemMoves.UndoWithin + TimeSpan.FromSeconds(1));

        (await Undo()).Should().Be("move_too_old");
        (await Item()).Item.State.Should().Be("confirmed");
    }

    [Test]
    public async Task Who_may_not_read_it_may_not_move_it()
    {
        var secret = await scene.Receive(A.Contact().About("Hemtjänsten kommer för sent till mormor.") with { Area = "health-care" });
        var unit = await scene.Single<string>($"select unit from items where number = '{secret}'");

        (await scene.Get<ItemMover>().Move(secret, new("confirmed"), new(["Trafiknämnden"]), TellingScene.Analyst)).Refusal!.Code.Should().Be("item_not_readable");
        (await scene.Get<ItemMover>().Move(secret, new("confirmed"), new([unit]), TellingScene.Analyst)).Refusal.Should().BeNull();
        (await scene.Get<ItemMover>().Undo(secret, Reading.Outside, TellingScene.Analyst)).Refusal!.Code.Should().Be("item_not_readable");
    }

    [Test]
    public async Task An_unknown_number_is_not_moved() =>
        (await scene.Get<ItemMover>().Move("B-1999-00001", new("confirmed"), Reading.Everything, TellingScene.Analyst)).Refusal!.Code.Should().Be("unknown_item");

    async Task<string?> Move(string? to, string? because = null, string? from = null)
    {
        scene.Clock.Advance(TimeSpan.FromMilliseconds(10));
        return (await scene.Get<ItemMover>().Move(number, new(to, because, from), Reading.Everything, TellingScene.Analyst)).Refusal?.Code;
    }

    async Task<string?> Undo() => (await scene.Get<ItemMover>().Undo(number, Reading.Everything, TellingScene.Analyst)).Refusal?.Code;

    async Task<ItemDetails> Item() => (await scene.Get<BacklogReader>().Item(number, Reading.Everything))!;
}
