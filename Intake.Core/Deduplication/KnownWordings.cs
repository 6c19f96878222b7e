using Intake.Core.Storage;

namespace Intake.Core.Deduplication;

/// <summary>The index of this process, kept level with what all processes have linked and unlinked.</summary>
public sealed class KnownWordings(Database database) : IDisposable
{
    const int PerStep = 5_000;

    readonly SemaphoreSlim following = new(1);
    long seen;

    public WordingIndex Index { get; } = new();

    /// <summary>Everything up to this number of <see cref="WordingLog"/> is in the index.</summary>
    public long Seen => Interlocked.Read(ref seen);

    /// <summary>Takes in what was committed since the last call.</summary>
    public async Task CatchUp(CancellationToken stop = default)
    {
        await following.WaitAsync(stop);
        try
        {
            while (await Step(stop) == PerStep)
            {
            }
        }
        finally
        {
            following.Release();
        }
    }

    public void Dispose() => following.Dispose();

    async Task<int> Step(CancellationToken stop)
    {
        // Mostly nothing is new, and each search asks: the plan of the whole question depends on the engine's statistics.
        var news = await database.Read(async session => await WordingLog.Last(session) == seen ? [] : await WordingLog.Since(session, seen, PerStep), stop);
        foreach (var wording in news)
        {
            if (wording.Added == 1) Index.Add(wording.ToWording());
            else Index.Remove(wording.ContactId);
        }
        if (news.Count > 0) Interlocked.Exchange(ref seen, news[^1].Seq);
        return news.Count;
    }
}
