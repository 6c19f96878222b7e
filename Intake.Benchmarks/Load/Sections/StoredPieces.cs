using System.Diagnostics;
using Intake.Benchmarks.Load.Processes;
using Intake.Core.Classification;
using Intake.Core.Deduplication;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>The steps that write, each in a fresh store.</summary>
static class StoredPieces
{
    public static async Task<double> Record(string engine, int contacts, CancellationToken stop)
    {
        await using var store = await Store.Create(engine);
        await Backlog.Record(store, 100, stop, "WARM");
        var clock = Stopwatch.StartNew();
        await Backlog.Record(store, contacts, stop);
        return clock.Elapsed.TotalMicroseconds / contacts;
    }

    public static async Task<double> Handle(string engine, int contacts, CancellationToken stop)
    {
        await using var store = await Store.Create(engine);
        var ids = await Backlog.Record(store, contacts, stop);
        using var relay = new OutboxWakeUps();
        using var known = new KnownWordings(store.Database);
        var pipeline = Pipeline(store, known, relay);
        var clock = Stopwatch.StartNew();
        foreach (var pack in ids.Chunk(100)) await pipeline.Handle(pack, stop);
        return clock.Elapsed.TotalMicroseconds / contacts;
    }

    static ContactPipeline Pipeline(Store store, KnownWordings known, OutboxWakeUps relay)
    {
        var clock = TimeProvider.System;
        var failures = new FailedContacts(store.Database, relay, clock, NullLogger<FailedContacts>.Instance);
        var areas = new Areas(store.Database);
        return new(store.Database, known, areas, new Settlement(known, areas, relay, clock), failures);
    }
}
