using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;

namespace Intake.Core.CaseSystems;

/// <summary>Asks SupportManagement for errands with the chosen labels and takes them in. One process at a time; asking twice changes nothing.</summary>
public sealed class ErrandPoller(
    Database database, SourceRegister sources, CaseCalls calls, ContactRecorder recorder, IOptions<CaseSystemOptions> options, TimeProvider clock)
{
    const int PageSize = 50, MostPages = 1000;

    // Clocks differ, and transactions there end later than they began.
    static readonly TimeSpan overlap = TimeSpan.FromMinutes(10);

    readonly string me = Guid.NewGuid().ToString();

    long Until => clock.Now() + (long)options.Value.Lease.TotalMilliseconds;

    public async Task Poll(CancellationToken stop)
    {
        foreach (var source in await sources.List(stop))
            if (source is { Kind: SourceKind.SupportManagement, IsEnabled: true, ApiUrl: not null }) await Poll(source, stop);
    }

    async Task Poll(Source source, CancellationToken stop)
    {
        if (await sources.Secrets(source.Name, SecretPurpose.Api) is not [var secret, ..]) return;
        var notSince = clock.Now() - (long)(options.Value.PollEvery.TotalMilliseconds * 0.9);
        if (await database.Write(session => PollTable.Take(session, source.Name, me, clock.Now(), Until, notSince), stop) is not { } lease) return;
        var (changedUntil, code) = ErrandMapping.Parse(source.Mapping) is { } mapping
            ? await Read(source, mapping, secret, lease, stop) : (0, "mapping");
        await database.Write(session => PollTable.End(session, source.Name, me, clock.Now(), changedUntil, code), CancellationToken.None);
    }

    async Task<(long ChangedUntil, string? Code)> Read(Source source, ErrandMapping mapping, string secret, PollLease lease, CancellationToken stop)
    {
        var api = new ErrandApi(calls, source, mapping, secret);
        var newest = 0L;
        foreach (var (label, kind) in mapping.Labels)
        {
            var (seen, code) = await Read(api, source.Name, label, kind, lease, stop);
            if (code is not null) return (0, code);
            newest = Math.Max(newest, seen);
        }
        return (newest, null);
    }

    // Changed last comes first: what was read before ends the search.
    async Task<(long Newest, string? Code)> Read(ErrandApi api, string source, string label, string kind, PollLease lease, CancellationToken stop)
    {
        var newest = 0L;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await api.List(label, page, PageSize, stop);
            if (answer.Fault is not null) return (0, answer.Fault.Code);
            if (Json.Parse(answer.Body) is not { } found) return (0, "answer");
            var errands = Json.List(found, "content").Select(Errand.Parse).OfType<Errand>().ToList();
            foreach (var errand in errands)
            {
                newest = Math.Max(newest, errand.Modified);
                if (errand.Has(label)) await recorder.Record(errand.ToDraft(source, kind), stop: stop);
            }
            if (errands.Count < PageSize || errands[^1].Modified < lease.ChangedUntil - (long)overlap.TotalMilliseconds) return (newest, null);
            if (!await database.Write(session => PollTable.Keep(session, source, me, Until), stop)) return (0, "lease");
        }
        return (newest, null);
    }
}
