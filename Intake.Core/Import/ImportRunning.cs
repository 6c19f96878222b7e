using System.Data.Common;
using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>One run over a file's rows, as many at a time as one group commit of the store takes.</summary>
sealed class ImportRunning(
    IRowReader reader, RowDraft drafts, IRowTaker taker, ImportPosition position, RefusedFile refused, TimeSpan breath)
{
    const int RowsInFlight = 128;

    readonly ImportTally tally = new();

    public ImportProgress Progress => tally.Progress(reader.Done);

    /// <summary>Why it did not reach the file's end.</summary>
    public Refusal? Fault { get; private set; }

    public bool Interrupted { get; private set; }

    public async Task ToTheEnd(IProgress<ImportProgress> progress, CancellationToken stop)
    {
        using var rows = new RowFeed(reader);
        try
        {
            while (!Interrupted && rows.Next(RowsInFlight) is { Count: > 0 } batch)
            {
                await Take(batch, stop);
                if (!Interrupted) await position.Reached(tally.Read);
                progress.Report(Progress);
                await Task.Delay(breath, CancellationToken.None);
            }
            Fault = rows.Fault;
            if (Fault is null && !Interrupted) await position.Reached(tally.Read, finished: true);
        }
        catch (DbException fault)
        {
            Fault = ImportRefusals.StoreFailed(fault.GetType().Name);
        }
    }

    async Task Take(List<Row> batch, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) Interrupted = true;
        else await Count(batch, await Task.WhenAll(batch.Select((row, at) => Take(row, tally.Read + at, stop)).ToList()));
    }

    Task<Taken> Take(Row row, long before, CancellationToken stop)
    {
        var (draft, refusal) = drafts.Of(row);
        return refusal is not null ? Task.FromResult(Taken.Refused(refusal))
            : before < position.Resumed ? Task.FromResult(new Taken(TakenAs.AlreadyKnown))
            : taker.Take(draft!, stop);
    }

    async Task Count(List<Row> batch, Taken[] taken)
    {
        if (taken.Any(row => row.Why is not null)) await position.Note(refused);
        for (var at = 0; at < batch.Count; at++)
        {
            tally.Add(taken[at].As);
            Interrupted |= taken[at].As == TakenAs.NotTaken;
            if (taken[at].Why is { } why) refused.Add(batch[at], why);
        }
        refused.Flush();
    }
}
