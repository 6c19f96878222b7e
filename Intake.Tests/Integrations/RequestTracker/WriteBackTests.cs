using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>The item moves; the ticket is told.</summary>
[NonParallelizable]
public class WriteBackTests
{
    static readonly Tickets tickets = new(TrackerScene.Tracker);

    [Test]
    public async Task The_ticket_gets_one_comment_and_its_fields_when_the_item_moves()
    {
        var (id, item) = await Flagged("Papperskorgar saknas längs strandpromenaden", "Behov");

        await Move(item, "confirmed", "Fler har sagt samma sak.");

        (await Told(id, item, "Bekräftat")).Should()
            .StartWith($"Behovet {item} är nu: Bekräftat. Fler har sagt samma sak. {TrackerScene.PublicUrl}/backlog/{item}");
        (await tickets.Field(id, "Innovation")).Should().Be("Behov");
    }

    [Test]
    public async Task A_ticket_changed_between_reading_and_writing_is_read_again_and_loses_nothing()
    {
        await using var meddler = await Meddler.Begin(TrackerScene.Tracker.Address);
        var (id, item) = await Flagged("Scooterparkering vid torget vore bra", "Idé");
        await Reach(meddler.Address);
        meddler.BeforeNextWrite = () => tickets.Reply(id, "Tack för att ni lyssnar.");

        try
        {
            await Move(item, "confirmed");
            await Told(id, item, "Bekräftad");
        }
        finally
        {
            await Reach(TrackerScene.Tracker.Origin);
        }

        meddler.Answers.Should().Equal(HttpStatusCode.PreconditionFailed, HttpStatusCode.OK);
        (await tickets.Field(id, "Innovation")).Should().Be("Idé");
    }

    [Test]
    public async Task A_Request_Tracker_that_is_away_is_told_when_it_is_back()
    {
        var (id, item) = await Flagged("Ledstänger saknas i trappan vid kyrkan", "Behov");
        TrackerScene.Tracker.Stop();

        await Move(item, "confirmed");
        await TrackerScene.Tracker.Start();

        await Told(id, item, "Bekräftat");
    }

    static async Task<(string Ticket, string Item)> Flagged(string subject, string tag)
    {
        var id = await tickets.Create(subject, tag: tag);
        var item = (await Arrivals.Of(id)).Item!;
        // The ticket is told where its words went, before anybody moves the item.
        await tickets.Told(id, tag == "Behov" ? "Nytt" : "Ny");
        return (id, item);
    }

    static async Task Move(string item, string to, string? because = null)
    {
        using var http = TrackerScene.Intake.NewHttp();
        using var answer = await http.PostAsJsonAsync($"/api/v1/items/{item}/move", new { to, because });
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
    }

    static async Task<string> Told(string id, string item, string stage)
    {
        var words = await tickets.Told(id, stage);
        (await tickets.Field(id, "Innovationsläge")).Should().Be(stage);
        (await tickets.Field(id, "Innovationsärende")).Should().Be(item);
        return words;
    }

    static async Task Reach(string address)
    {
        var order = new SourceOrder(TrackerScene.Source, "Ärenden", SourceKind.RequestTracker, TrackerScene.Tracker.Origin, address);
        (await TrackerScene.Sources.Edit(TrackerScene.Source, order, Actor.Operator("test"))).Should().BeNull();
    }
}
