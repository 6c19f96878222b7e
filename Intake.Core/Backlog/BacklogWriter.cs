using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Language;
using Intake.Core.Routing;
using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>Carries a routing decision out in the caller's transaction.</summary>
public static class BacklogWriter
{
    /// <returns>Id of the item that the contact now voices.</returns>
    public static async Task<string> Carry(
        Session session, Contact contact, Verdict verdict, Decision decision, DateTimeOffset now)
    {
        var itemId = decision.ItemId ?? await Open(session, contact, verdict, now);
        var by = decision.How == LinkHow.Agent ? "agent" : "machine";
        var because = decision.Because.ToJson();
        var at = now.ToUnixTimeMilliseconds();
        await LinkTable.Add(session, new()
        {
            Id = Id.New(now),
            ContactId = contact.Id,
            ItemId = itemId,
            How = decision.How,
            Because = because,
            Score = decision.Score,
            MadeBy = by,
            MadeAt = at,
        });
        await ItemTable.CountVoice(session, itemId, 1, contact.RecordedAt);
        var what = decision.ItemId is null ? "opened" : "linked";
        await LinkTable.AddEvent(session, Id.New(now), itemId, what, because, by, at);
        return itemId;
    }

    static async Task<string> Open(Session session, Contact contact, Verdict verdict, DateTimeOffset now)
    {
        var item = new Item
        {
            Id = Id.New(now),
            Number = await ItemTable.NextNumber(session, contact.Kind, now),
            Kind = contact.Kind,
            Title = ItemTitle.Of(contact.Text),
            Place = contact.Place,
            Area = verdict.Area,
            Unit = verdict.Unit,
            Language = contact.Language,
            OpenedAt = contact.RecordedAt,
            SearchKey = SearchKey.Of($"{contact.Text} {contact.Place}"),
        };
        await ItemTable.Add(session, item);
        return item.Id;
    }
}
