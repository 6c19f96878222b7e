using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Traffic;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Language;
using Intake.Core.Storage;

namespace Intake.Benchmarks.Suggestions;

/// <summary>A backlog of items with a wording each, written as the pipeline would.</summary>
static class SeededItems
{
    const int PerTransaction = 2_000;

    public static async Task Fill(Store store, int items, CancellationToken stop)
    {
        var (texts, now) = (new SwedishTexts(11), DateTimeOffset.UtcNow);
        foreach (var group in Enumerable.Range(1, items).Chunk(PerTransaction))
            await store.Database.Write(async session =>
            {
                foreach (var number in group) await Add(session, texts.Next(), number, now);
            }, stop);
    }

    static async Task Add(Session session, (string Text, string Place) said, int number, DateTimeOffset now)
    {
        var (contact, item) = (Contact(said, number, now), Item(said, number, now));
        await ContactTable.Add(session, contact);
        await ItemTable.Add(session, item);
        await ItemTable.CountVoice(session, item.Id, 1, item.OpenedAt);
        await LinkTable.Add(session, new()
        {
            Id = Id.New(now),
            ContactId = contact.Id,
            ItemId = item.Id,
            How = "new",
            Because = "[]",
            MadeBy = "machine",
            MadeAt = item.OpenedAt,
        });
        await WordingLog.Add(session, contact.Id, item.Id, added: true, item.OpenedAt);
    }

    static Contact Contact((string Text, string Place) said, int number, DateTimeOffset now) => new()
    {
        Id = Id.New(now),
        Reference = $"K-{number}",
        Source = "load",
        CaseId = $"{number}",
        Kind = ContactKind.Need,
        Text = said.Text,
        TextKey = TextKey.Of(said.Text),
        Channel = "phone",
        Place = said.Place,
        Language = "sv",
        Submitter = "resident",
        Masked = 0,
        RecordedAt = now.ToUnixTimeMilliseconds(),
        ReceivedAt = now.ToUnixTimeMilliseconds(),
    };

    static Item Item((string Text, string Place) said, int number, DateTimeOffset now) => new()
    {
        Id = Id.New(now),
        Number = $"B-2026-{number:D6}",
        Kind = ContactKind.Need,
        Title = ItemTitle.Of(said.Text),
        Place = said.Place,
        Area = "traffic-transport",
        Unit = "Trafiknämnden",
        Language = "sv",
        OpenedAt = now.ToUnixTimeMilliseconds(),
        SearchKey = SearchKey.Of(said.Text),
    };
}
