using Intake.Core.Bus;
using Intake.Core.Storage;
using Intake.Tests.Support;

namespace Intake.Tests.Faults;

/// <summary>Counts in the store, the broker and the letters' folder, beside what the callers were told.</summary>
sealed class LedgerReader(Installation product, RabbitBroker broker, Load load)
{
    public async Task<Ledger> Read()
    {
        var setAside = 0L;
        foreach (var queue in Topology.Queues.SelectMany(queue => queue.SetAside)) setAside += await broker.Count(queue);
        var letters = LetterCounts();
        return await product.Store.Database.Read(session => Read(session, setAside, letters));
    }

    async Task<Ledger> Read(Session session, long setAside, IReadOnlyList<int> letters)
    {
        var stored = (await session.Query<Row>("select id, case_id from contacts")).ToLookup(row => row.CaseId, row => row.Id);
        return new()
        {
            Acknowledged = load.Acknowledged.Count,
            Refused = load.Refused.Count,
            Unexpected = [.. load.Unexpected],
            AcknowledgedNotStored = load.Acknowledged.Count(one => !stored[one.Key].Contains(one.Value)),
            RefusedButStored = load.Refused.Count(stored.Contains),
            Stored = stored.Sum(one => one.Count()),
            StoredTwice = stored.Count(one => one.Count() > 1),
            Linked = await Count(session, "(select distinct contact_id from links) linked"),
            NotLinked = await Count(session, "contacts where id not in (select contact_id from links where withdrawn_at is null)"),
            LinkedTwice = await Count(session, "(select contact_id from links group by contact_id having count(*) > 1) twice"),
            ItemsMiscounted = await Count(session, "items where voices <> (select count(*) from links where item_id = items.id)"),
            OutboxStuck = await Count(session, "outbox where sent_at is null"),
            Failed = await Count(session, "pipeline_failures"),
            SetAside = setAside,
            WithoutReceipt = stored.Count - letters.Count,
            ReceiptsTwice = letters.Count(count => count > 1),
        };
    }

    static Task<long> Count(Session session, string from) => session.Single<long>($"select count(*) from {from}");

    /// <summary>For each resident who got letters, how many.</summary>
    List<int> LetterCounts() => !Directory.Exists(product.Letters) ? [] :
        [.. Directory.EnumerateFiles(product.Letters, "*.eml", SearchOption.AllDirectories)
            .Select(Recipient).GroupBy(to => to).Select(letters => letters.Count())];

    static string Recipient(string file) =>
        File.ReadLines(file).First(line => line.StartsWith("To:", StringComparison.OrdinalIgnoreCase));

    sealed record Row
    {
        public required string Id { get; init; }
        public required string CaseId { get; init; }
    }
}
