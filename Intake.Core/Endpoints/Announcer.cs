using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;

namespace Intake.Core.Endpoints;

/// <summary>Queues what endpoints are told, in the transaction of what happened.</summary>
public sealed class Announcer(IOptions<SiteOptions> site, OutboxWakeUps relay, TimeProvider clock) : IHearsOfItems
{
    string Here => site.Value.PublicUrl.TrimEnd('/');

    public async Task Moved(Session session, ItemMoved moved)
    {
        var data = new ItemMovedData(moved.Number, moved.From, moved.To, Api(moved.Number), Page(moved.Number));
        await Queue(session, await Wanting(session, EndpointEvent.ItemMoved), Event(EndpointEvent.ItemMoved, moved.Event, moved.Number, moved.At, data));
    }

    public async Task Routed(Session session, IReadOnlyList<ContactRouted> routed)
    {
        if (routed.Count == 0 || await Wanting(session, EndpointEvent.ContactRouted) is not { Count: > 0 } wanting) return;
        foreach (var contact in routed)
        {
            var number = await session.Single<string>("select number from items where id = @ItemId", new { contact.ItemId });
            var data = new ContactRoutedData(contact.ContactId, contact.Reference, contact.Source, contact.CaseId, number, Api(number), Page(number));
            await Queue(session, wanting, Event(EndpointEvent.ContactRouted, contact.ContactId, contact.Reference, contact.At, data));
        }
    }

    /// <summary>Something harmless, to see that it arrives.</summary>
    internal Task Test(Session session, string endpointId) =>
        Queue(session, [endpointId], Event(EndpointEvent.Test, Id.New(clock.GetUtcNow()), endpointId, clock.GetUtcNow(), new TestData(endpointId)));

    async Task Queue(Session session, IReadOnlyList<string> endpoints, CloudEvent told)
    {
        if (endpoints.Count == 0) return;
        var body = told.ToJson();
        foreach (var id in endpoints) await DispatchTable.Queue(session, id, told.Type, told.Subject, body, clock.GetUtcNow());
        session.AfterCommit(relay.Of(OutboxTable.DispatchQueued).Ring);
    }

    static async Task<IReadOnlyList<string>> Wanting(Session session, string type) =>
        [.. (await EndpointTable.Enabled(session)).Where(endpoint => endpoint.EventList.Contains(type)).Select(endpoint => endpoint.Id)];

    CloudEvent Event(string type, string id, string subject, DateTimeOffset at, object data) =>
        new() { Id = id, Source = Here, Type = type, Subject = subject, Time = at, Data = data };

    string Api(string number) => $"{Here}/api/v1/items/{number}";

    string Page(string number) => $"{Here}/backlog/{number}";
}
