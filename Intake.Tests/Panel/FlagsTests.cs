using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Panel;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Panel;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class FlagsTests(string engine)
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
    public async Task A_flag_is_stored_at_once_and_goes_on_when_it_can_no_longer_be_undone()
    {
        var flag = await scene.Keep();

        flag.IsNew.Should().BeTrue();
        DateTimeOffset.FromUnixTimeMilliseconds(flag.UndoUntil!.Value).Should().Be(scene.Clock.GetUtcNow().AddSeconds(10));
        (await scene.Count("contacts where source = 'rt' and case_id = '17'")).Should().Be(1);
        (await scene.Count("captures where source = 'rt' and agent = 'anna' and consent_version is null")).Should().Be(1);
        (await scene.Count($"outbox where available_at = {scene.Clock.GetUtcNow().AddSeconds(15).ToUnixTimeMilliseconds()}")).Should().Be(1);
    }

    [Test]
    public async Task The_same_flag_sent_twice_is_kept_once_and_answered_the_same()
    {
        var first = await scene.Keep();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await scene.Keep();

        again.Should().Be(first);
        (await scene.Count("contacts")).Should().Be(1);
    }

    [Test]
    public async Task A_case_that_gave_the_same_kind_before_says_so_and_promises_nothing_new()
    {
        var first = await scene.Keep();
        var other = await scene.Keep(FlagScene.Wanting(), "other", PanelCaller.Agents("rt", "eva", "17"));

        (other.Id, other.IsNew, other.UndoUntil).Should().Be((first.Id, false, null));
        other.Reply.Sv.Should().Contain("redan noterat").And.NotContain("bekräftelse");
        (await scene.Count("vault")).Should().Be(0);
    }

    [Test]
    public async Task A_flag_that_waited_in_the_browser_was_captured_when_it_was_saved_there()
    {
        var (now, ticket) = (scene.Clock.GetUtcNow(), Ticket("rt", "16", "anna"));
        scene.Clock.Advance(TimeSpan.FromDays(6));

        var flag = await scene.Keep(FlagScene.Said() with { CaseTicket = ticket, CapturedAt = now });

        (await scene.Count($"contacts where id = '{flag.Id}' and case_id = '16' and recorded_at = {now.ToUnixTimeMilliseconds()} and received_at > recorded_at")).Should().Be(1);
    }

    [Test]
    public async Task A_time_that_cannot_be_right_is_not_believed()
    {
        var now = scene.Clock.GetUtcNow();

        await scene.Keep(FlagScene.Said() with { CapturedAt = now.AddDays(-8) });
        await scene.Keep(FlagScene.Said() with { CapturedAt = now.AddDays(1) }, "other", PanelCaller.Agents("rt", "anna", "18"));

        (await scene.Count($"contacts where recorded_at = {now.ToUnixTimeMilliseconds()}")).Should().Be(2);
    }

    [Test]
    public async Task No_agent_flags_in_a_case_that_she_has_not_had_open()
    {
        await Refused(FlagScene.Said() with { CaseId = "18" }, "other_case");
        await Refused(FlagScene.Said() with { CaseTicket = "forged" }, "bad_case_ticket");
        await Refused(FlagScene.Said() with { CaseTicket = new string('A', 5000) }, "bad_case_ticket");
        await Refused(FlagScene.Said() with { CaseTicket = Ticket("rt", "18", "eva") }, "bad_case_ticket");
        await Refused(FlagScene.Said() with { CaseTicket = Ticket("zammad", "18", "anna") }, "bad_case_ticket");
        await Refused(FlagScene.Said() with { CaseTicket = Ticket("rt", "18", "anna"), CaseId = "19" }, "other_case");
        var old = Ticket("rt", "18", "anna");
        scene.Clock.Advance(CaseTickets.Lasts);
        await Refused(FlagScene.Said() with { CaseTicket = old }, "bad_case_ticket");
        (await scene.Count("contacts")).Should().Be(0);
    }

    [Test]
    public async Task Nobody_is_promised_feedback_without_a_consent_that_was_read_out()
    {
        await Refused(FlagScene.Wanting("receipt", null), "consent_missing");
        await Refused(FlagScene.Wanting("updates", spoken: false), "consent_missing");
        await Refused(FlagScene.Wanting("receipt", "2"), "consent_unknown");
    }

    [Test]
    public async Task Which_wording_was_read_out_is_kept_with_the_flag()
    {
        var flag = await scene.Keep(FlagScene.Wanting());

        (await scene.Count($"captures where contact_id = '{flag.Id}' and consent_version = '1'")).Should().Be(1);
        flag.Reply.Sv.Should().Contain("Du får en bekräftelse med e-post.");
        flag.Reply.En.Should().Contain("You will get a receipt by e-mail.");
    }

    [Test]
    public async Task Of_a_protected_identity_nothing_is_kept_and_nothing_asked()
    {
        var draft = FlagScene.Said();

        var flag = await scene.Keep(draft with { Contact = draft.Contact with { Resident = new() { Wants = "updates", Channel = "email", ProtectedIdentity = true } } });

        flag.Reply.Sv.Should().NotContain("bekräftelse");
    }

    [TestCase("new", "Det är inte bedömt ännu.", "It has not been assessed yet.")]
    [TestCase("confirmed", "Behovet är bekräftat. Vad som görs är inte bestämt.", "It is confirmed. What will be done is not decided.")]
    [TestCase("closed", "Det är avslutat.", "It is closed.")]
    public async Task The_reply_says_where_the_chosen_item_stands_and_how_many_said_it(string state, string sv, string en)
    {
        var item = await scene.Item(state);

        var flag = await scene.Keep(FlagScene.Said() with { Contact = FlagScene.Said().Contact with { AttachTo = item.Number } });

        flag.Item.Should().Be(item.Number);
        flag.Reply.Sv.Should().Be($"Tack! Vi har noterat ditt behov. Vi känner till det här: behovet har framförts en gång tidigare. {sv} Referens: {flag.Reference}.");
        flag.Reply.En.Should().Be($"Thank you! We have noted your need. We know of this: it has been said once before. {en} Reference: {flag.Reference}.");
        await scene.Handle(flag.Id);
        (await scene.Keep(FlagScene.Said() with { Contact = FlagScene.Said().Contact with { AttachTo = item.Number } })).Reply.Should().Be(flag.Reply, "the voice itself is not one of the others");
    }

    string Ticket(string source, string caseId, string agent) => scene.Services.GetRequiredService<CaseTickets>().Seal(new(source, caseId, agent));

    async Task Refused(FlagDraft draft, string code)
    {
        var (kept, refusal) = await scene.Flags.Keep(draft, anna, FlagScene.Key(Guid.NewGuid().ToString()));
        (kept, refusal?.Code).Should().Be((null, code));
    }
}
