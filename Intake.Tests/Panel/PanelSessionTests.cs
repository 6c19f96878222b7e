using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Intake.Core.Sources;
using Intake.Tests.Access;
using Intake.Tests.Security;
using NUnit.Framework;

namespace Intake.Tests.Panel;

public sealed class PanelSessionTests
{
    PanelSite site = null!;

    [SetUp]
    public async Task Open() => site = await PanelSite.Open();

    [TearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task A_session_lasts_half_an_hour_and_its_token_is_nowhere_in_the_store()
    {
        var panel = await site.Panel();
        var rows = await site.Api.Store.Database.Read(session => session.Query<string>("select id || hash || source || agent from panel_sessions"));
        string.Join(' ', rows).Should().NotContain(panel.Token);

        site.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        (await panel.Get("flags")).StatusCode.Should().Be(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await (await panel.Get("flags")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
    }

    [Test]
    public async Task A_session_ends_when_its_case_system_is_disabled()
    {
        var panel = await site.Panel();

        await site.Sources.Disable("rt", PanelSite.Admin);

        await (await panel.Get("flags")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
        await (await site.Begin(site.Cases.Token())).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_forged");
    }

    [Test]
    public async Task A_session_ends_when_its_case_system_moves_or_may_not_show_the_panel_any_more()
    {
        foreach (var origin in new[] { "https://other.example.se", null })
        {
            await site.Sources.Edit("rt", new("rt", "RT", SourceKind.RequestTracker, CaseSystem.Origin), PanelSite.Admin);
            var panel = await site.Panel();
            (await panel.Get("flags")).StatusCode.Should().Be(HttpStatusCode.OK);

            await site.Sources.Edit("rt", new("rt", "RT", SourceKind.RequestTracker, origin), PanelSite.Admin);

            await (await panel.Get("flags")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
        }
    }

    [Test]
    public async Task An_unknown_token_is_nobody()
    {
        foreach (var token in new[] { "kcp_", "kcp_" + new string('A', 43), "kci_" + new string('A', 43), "KCP_" + new string('A', 43) })
            await (await site.Client.Get("/api/v1/panel/flags", ("Authorization", $"Bearer {token}"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
    }

    [Test]
    public async Task A_key_of_a_program_is_no_panel()
    {
        var (client, _) = await site.Api.WithKey("contacts:write");

        await (await client.GetAsync("/api/v1/panel/flags")).ShouldBeProblem(HttpStatusCode.Forbidden, "wrong_scope");
    }

    [Test]
    public async Task A_panel_has_a_number_of_calls_a_minute_and_another_its_own()
    {
        await site.DisposeAsync();
        site = await PanelSite.Open(("Limits:CallsPerPanel", "3"));
        var (busy, calm) = (await site.Panel(), await site.Panel("eva"));
        for (var call = 0; call < 3; call++) await busy.Assist(new { text = "bänk", sequence = call });

        await (await busy.Post("assist", new { text = "bänk", sequence = 4 })).ShouldBeProblem(HttpStatusCode.TooManyRequests, "too_many_calls");

        await calm.Assist(new { text = "bänk", sequence = 1 });
    }

    [Test]
    public async Task A_person_flags_with_the_pages_token_and_only_with_it()
    {
        var browser = await site.Api.SignedIn("agent");
        var body = JsonContent.Create(OpenPanel.Said());
        await (await browser.Post("/api/v1/panel/contacts", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "antiforgery");

        var answer = await browser.Post("/api/v1/panel/assist", JsonContent.Create(new { text = "bänk", sequence = 1 }), await browser.Token("/sign-out"));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
