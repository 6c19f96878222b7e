using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Tests.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Panel;

public sealed class PanelEndpointTests
{
    PanelSite site = null!;
    OpenPanel panel = null!;

    [SetUp]
    public async Task Open()
    {
        site = await PanelSite.Open(("Referral:FaultReport", "https://kommun.example.se/fel"));
        panel = await site.Panel();
    }

    [TearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task A_flag_reaches_the_backlog_and_its_agent_sees_what_became_of_it()
    {
        var flag = await panel.Flag(OpenPanel.Said());
        (await panel.Flags())[0].GetProperty("state").GetString().Should().Be("received");

        await Routed();

        var line = (await panel.Flags()).EnumerateArray().Single();
        line.GetProperty("id").GetString().Should().Be(flag.GetProperty("id").GetString());
        line.GetProperty("item").GetString().Should().Be("B-2026-00001");
        (line.GetProperty("state").GetString(), line.GetProperty("stage").GetString()).Should().Be(("new", "Nytt"));
        line.GetProperty("story").GetString().Should().Be("Det är inte bedömt ännu. Ingen annan har sagt det ännu.");
        (await panel.Flags(language: "en"))[0].GetProperty("stage").GetString().Should().Be("New");
        (await site.Panel()).Opened.GetProperty("flagged")[0].GetProperty("item").GetString().Should().Be("B-2026-00001");
        (await (await site.Panel("eva")).Flags()).GetArrayLength().Should().Be(0, "flags are their agent's own");
    }

    [Test]
    public async Task A_flag_is_undone_by_one_call_and_its_key_is_spent()
    {
        var flag = await panel.Flag(OpenPanel.Said(), "key");
        var id = flag.GetProperty("id").GetString();

        (await panel.Post($"contacts/{id}/undo")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await (await panel.Post("contacts", OpenPanel.Said(), "key")).ShouldBeProblem(HttpStatusCode.Conflict, "flag_undone");
        await (await panel.Post("contacts/unknown/undo")).ShouldBeProblem(HttpStatusCode.NotFound, "unknown_flag");
        (await site.Count("contacts")).Should().Be(0);
    }

    [Test]
    public async Task A_call_without_a_key_or_with_a_used_one_is_refused()
    {
        await (await panel.Post("contacts", OpenPanel.Said())).ShouldBeProblem(HttpStatusCode.BadRequest, "bad_idempotency_key");
        await panel.Flag(OpenPanel.Said(), "key");
        await (await panel.Post("contacts", OpenPanel.Said("Något annat"), "key")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        (await panel.Flag(OpenPanel.Said(), "key2", HttpStatusCode.OK)).GetProperty("undoUntil").ValueKind.Should().Be(JsonValueKind.String);
    }

    [Test]
    public async Task A_flag_kept_in_the_browser_is_sent_by_a_later_session_of_the_same_agent()
    {
        var (ticket, captured) = (panel.Ticket, site.Clock.GetUtcNow());
        site.Clock.Advance(TimeSpan.FromDays(2));
        var later = await site.Panel("anna", "99");

        await later.Flag(new { caseTicket = ticket, kind = "need", text = "Det saknas en bänk.", capturedAt = captured });

        (await site.Count($"contacts where case_id = '17' and recorded_at = {captured.ToUnixTimeMilliseconds()}")).Should().Be(1);
        await (await (await site.Panel("eva")).Post("contacts", new { caseTicket = ticket, kind = "need", text = "Bänk" }, "k")).ShouldBeProblem(HttpStatusCode.Forbidden, "bad_case_ticket");
    }

    [Test]
    public async Task Typing_shows_what_is_known_what_is_masked_and_where_else_it_belongs()
    {
        await site.Get<ContactRecorder>().Record(A.Contact().About("Det saknas belysning längs gångvägen vid skolan i Norrby.").At("Norrby"));
        await Routed();

        var help = await panel.Assist(new { text = "Belysning saknas på gångvägen vid skolan, ring Anna Svensson på 070-123 45 67.", place = "Norrby", kind = "need", sequence = 7 });

        help.GetProperty("sequence").GetInt64().Should().Be(7);
        var known = help.GetProperty("similar").EnumerateArray().Single();
        known.GetProperty("number").GetString().Should().Be("B-2026-00001");
        known.GetProperty("samePlace").GetBoolean().Should().BeTrue();
        known.GetProperty("stage").GetString().Should().Be("Nytt");
        known.GetProperty("readAloud").GetString().Should().Be("Vi känner till det här: behovet har framförts en gång tidigare. Det är inte bedömt ännu.");
        known.GetProperty("because").GetString().Should().Contain("samma plats: Norrby");
        help.GetProperty("masked").GetProperty("text").GetString().Should().Contain("[namn]").And.NotContain("Svensson");
        help.GetProperty("masked").GetProperty("spans").GetArrayLength().Should().Be(2);
        help.GetProperty("referral").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Test]
    public async Task A_fault_report_is_shown_its_way_with_the_municipalitys_own_page()
    {
        var referral = (await panel.Assist(new { text = "Hej! Lampan vid porten är trasig.", sequence = 1 })).GetProperty("referral");

        referral.GetProperty("code").GetString().Should().Be("fault-report");
        referral.GetProperty("title").GetString().Should().Be("Det här är en felanmälan");
        referral.GetProperty("guidance").GetString().Should().StartWith("Det här är en felanmälan:");
        referral.GetProperty("link").GetString().Should().Be("https://kommun.example.se/fel");
    }

    [Test]
    public async Task An_empty_field_has_no_help_and_a_broken_one_is_refused()
    {
        (await panel.Assist(new { text = "", sequence = 1 })).GetProperty("similar").GetArrayLength().Should().Be(0);
        (await panel.Assist(new { sequence = 2 })).GetProperty("sequence").GetInt64().Should().Be(2);
        await (await panel.Post("assist", new { text = "a\u0007", sequence = 1 })).ShouldBeProblem(HttpStatusCode.BadRequest, "control_characters");
        await (await panel.Post("assist", new { text = "a", kind = "x", sequence = 1 })).ShouldBeProblem(HttpStatusCode.BadRequest, "unknown_kind");
        await (await panel.Post("assist", new { text = new string('a', 10_001), sequence = 1 })).ShouldBeProblem(HttpStatusCode.BadRequest, "text_too_long");
        (await panel.Get("assist?text=a")).IsSuccessStatusCode.Should().BeFalse("a caller's words stand in no address");
    }

    [Test]
    public async Task An_agent_of_a_case_system_sees_nothing_that_is_under_secrecy()
    {
        const string secret = "Hemtjänsten kommer för sent till mormor, kvastfjolle varje morgon.";
        await site.Get<ContactRecorder>().Record(A.Contact().About(secret) with { Area = "health-care" });
        await Routed();

        var help = await panel.Assist(new { text = secret, kind = "need", sequence = 1 });

        help.GetProperty("similar").GetArrayLength().Should().Be(0);
        await panel.Flag(new { kind = "need", text = secret, attachTo = "B-2026-00001" });
        await Routed();
        var line = (await panel.Flags())[0];
        (line.GetProperty("item").GetString(), line.GetProperty("title").GetString()).Should().Be(("B-2026-00001", "Vård och omsorg"));
    }

    [Test]
    public async Task A_person_flags_as_the_customer_center_with_a_case_of_her_own_or_a_made_one()
    {
        var browser = await site.Api.SignedIn("agent");
        var token = await browser.Token("/sign-out");
        foreach (var caseId in new[] { "2026-117", null })
        {
            using var answer = await browser.Post(
                "/api/v1/panel/contacts", JsonContent.Create(new { kind = "idea", text = "Bygg ett utegym i parken.", caseId }), token, ("Idempotency-Key", $"key {caseId}"));
            answer.StatusCode.Should().Be(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        }

        (await site.Count("contacts where source = 'kundcenter' and case_id = '2026-117'")).Should().Be(1);
        (await site.Count("contacts where source = 'kundcenter' and length(case_id) = 36")).Should().Be(1);
    }

    // The relay of the running product sends it when the time has come.
    Task Routed()
    {
        site.Clock.Advance(TimeSpan.FromSeconds(16));
        return Eventually.True(async () => await site.Count("contacts c where not exists (select 1 from links l where l.contact_id = c.id)") == 0);
    }
}
