using System.Diagnostics;
using Intake.Benchmarks.Load.Processes;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>One worker over a waiting backlog, from a cold start. The rate counts from the first contact routed to the last.</summary>
sealed record WorkerRound(double PerSecond, double StartSeconds, double PeakMegabytes, double Megabytes, double Cores)
{
    static readonly TimeSpan look = TimeSpan.FromMilliseconds(10);

    public static async Task<WorkerRound> Measure(Store store, Child worker, int contacts, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var first = await Routed(store, worker, 1, stop);
        var (start, before) = (clock.Elapsed.TotalSeconds, worker.Usage);
        await Routed(store, worker, contacts, stop);
        var (seconds, after) = (clock.Elapsed.TotalSeconds - start, worker.Usage);
        await Wait.UntilIdle(worker, stop);
        var idle = worker.Usage;
        var cores = (after.ProcessorSeconds - before.ProcessorSeconds) / seconds;
        return new((contacts - first) / seconds, start, idle.PeakBytes / 1e6, idle.Bytes / 1e6, cores);
    }

    /// <returns>How many there were when it was enough.</returns>
    static async Task<long> Routed(Store store, Child worker, int enough, CancellationToken stop)
    {
        var count = 0L;
        await Wait.Until(async () => (count = await Count(store, stop)) >= enough, worker, look, stop);
        return count;
    }

    static Task<long> Count(Store store, CancellationToken stop) =>
        store.Database.Read(session => session.Single<long>("select count(*) from inbox"), stop);
}
