using System.Diagnostics;
using System.Net.Http.Json;
using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>The panel in the ticket of a real Request Tracker, in a real browser.</summary>
[NonParallelizable]
public class PanelInTicketTests
{
    const string Said = "Det är så mörkt på gångvägen vid Älvparken i Norrby att jag inte vågar gå där.";
    const float PerKey = 75;

    static readonly Tickets tickets = new(TrackerScene.Tracker);

    [Test]
    // A busy machine types slowly for the agent: one of three must be in time.
    [Retry(3)]
    public async Task A_need_is_flagged_on_the_line_within_ten_seconds_and_three_keys_and_the_ticket_is_told_when_it_moves([Values(0, 400)] int delay)
    {
        var known = await Known($"Gångvägen vid Älvparken är mörk, det saknas belysning i Norrby {delay}");
        var id = await tickets.Create("Samtal");
        await using var anna = await TicketPage.SignIn("anna");
        TicketPage.SlowDown(delay);
        await anna.Open(id);
        (await anna.Text.InputValueAsync()).Should().Be("Samtal", "the ticket's words are there already");
        await anna.Text.ClickAsync();

        var watch = Stopwatch.StartNew();
        await anna.Page.Keyboard.PressAsync("Control+a");
        await anna.Page.Keyboard.TypeAsync(Said, new() { Delay = PerKey });
        var typed = watch.Elapsed;
        var card = anna.Cards.Filter(new() { HasText = known });
        await card.WaitForAsync();
        await anna.Page.Keyboard.PressAsync($"Alt+{await card.Locator("kbd").InnerTextAsync()}");
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await anna.Saved.WaitForAsync();
        var all = watch.Elapsed;

        TestContext.Out.WriteLine($"Request Tracker, delay {delay} ms: {Said.Length} letters at {PerKey} ms in {typed.TotalSeconds:f2} s; picked and saved after {all.TotalSeconds:f2} s with 3 keys");
        all.Should().BeLessThan(TimeSpan.FromSeconds(10));
        await Eventually.True(async () => await tickets.Field(id, "Innovation") == "Behov");
        (await tickets.Field(id, "Innovationsärende")).Should().Be(known);
        TicketPage.SlowDown(0);
        (await Arrivals.Of(id)).Item.Should().Be(known);
        (await Deliveries(id)).Should().Be(0, "the panel has told of it already");

        await Move(known);
        (await tickets.Told(id, "Bekräftat")).Should().StartWith($"Behovet {known} är nu: Bekräftat.");
        (await tickets.Field(id, "Innovationsläge")).Should().Be("Bekräftat");
    }

    [Test]
    public async Task A_flag_that_is_undone_leaves_the_ticket_without_a_tag()
    {
        var id = await tickets.Create("Soffan på torget är trasig");
        await using var anna = await TicketPage.SignIn("anna");
        await anna.Open(id);
        await anna.Text.ClickAsync();
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await Eventually.True(async () => await tickets.Field(id, "Innovation") == "Behov");

        await anna.Page.Keyboard.PressAsync("Alt+z");

        await Eventually.True(async () => await tickets.Field(id, "Innovation") == "");
        (await Arrivals.All(id)).Should().BeEmpty();
    }

    [Test]
    public async Task The_reply_for_the_caller_is_put_into_Request_Trackers_own_reply()
    {
        var id = await tickets.Create("Parkbänkar i skugga önskas");
        await using var anna = await TicketPage.SignIn("anna");
        await anna.Open(id);
        await anna.Text.ClickAsync();
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await anna.Saved.WaitForAsync();

        await anna.Panel.GetByText("Lägg i svaret").ClickAsync();

        await anna.Page.WaitForURLAsync("**/Ticket/Update.html");
        (await anna.Page.Locator("textarea[name=UpdateContent]").InputValueAsync()).Should().Contain("<p>").And.NotContain("&lt;");
        (await anna.Page.Locator("select[name=UpdateType]").InputValueAsync()).Should().Be("response");
    }

    [Test]
    public async Task A_token_shown_from_another_page_opens_nothing()
    {
        var id = await tickets.Create("Mitt ärende");
        using var anna = await Agent.SignIn(TrackerScene.Tracker, "anna");
        var token = (await anna.Context(id)).GetProperty("token").GetString();
        using var http = new HttpClient { BaseAddress = new(TrackerScene.PublicUrl) };

        using var elsewhere = await http.PostAsJsonAsync("/api/v1/panel/sessions", new { context = token, origin = "https://evil.example" });
        using var here = await http.PostAsJsonAsync("/api/v1/panel/sessions", new { context = token, origin = TrackerScene.Tracker.Origin });

        (await elsewhere.Content.ReadAsStringAsync()).Should().Contain("context_origin").And.NotContain("kcp_");
        (await here.Content.ReadAsStringAsync()).Should().Contain("kcp_");
        using var page = await http.GetAsync("/panel?origin=https://evil.example");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().Contain(TrackerScene.Tracker.Origin).And.NotContain("evil");
    }

    // Noted by somebody else before.
    static async Task<string> Known(string text)
    {
        var recorder = TrackerScene.Api.Services.GetRequiredService<ContactRecorder>();
        var recorded = (Recorded.Accepted)await recorder.Record(A.Contact().About(text).At("Norrby"));
        string? item = null;
        await Eventually.True(async () => (item = (await TrackerScene.Intake.Contact(recorded.Id)).Item) is not null);
        return item!;
    }

    static async Task Move(string item)
    {
        using var http = TrackerScene.Intake.NewHttp();
        using var answer = await http.PostAsJsonAsync($"/api/v1/items/{item}/move", new { to = "confirmed" });
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
    }

    // By Request Tracker of a ticket, as the log of webhooks has them.
    static Task<long> Deliveries(string ticket) => TrackerScene.Api.Database.Read(session => session.Single<long>(
        "select count(*) from hook_deliveries d join contacts c on c.id = d.contact_id where c.case_id = @ticket", new { ticket }));
}
