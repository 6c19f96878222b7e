using System.Data.Common;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Intake.Core.Import;

/// <summary>By the way that every contact takes. A store that is busy or away for a while is waited for.</summary>
sealed class StoreTaker(ContactRecorder recorder, TimeSpan longestWait, TimeProvider clock) : IRowTaker
{
    static readonly TimeSpan longestPause = TimeSpan.FromSeconds(5);

    public async Task<Taken> Take(ContactDraft draft, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        for (var failures = 0; ;)
        {
            try
            {
                // Not stopped half-way: what was begun is counted.
                return Result(await recorder.Record(draft, null, CancellationToken.None));
            }
            catch (Exception fault) when (IsPassing(fault) && clock.GetElapsedTime(started) < longestWait)
            {
                if (stop.IsCancellationRequested) return new(TakenAs.NotTaken);
                await Task.Delay(Backoff.After(++failures, longestPause), clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    static Taken Result(Recorded recorded) => recorded switch
    {
        Recorded.Accepted => new(TakenAs.Accepted),
        Recorded.Refused refused => Taken.Refused(refused.Refusal),
        _ => new(TakenAs.AlreadyKnown),
    };

    const int Busy = 5, Locked = 6;

    static bool IsPassing(Exception fault) => fault switch
    {
        StoreBusyException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked,
        DbException database => database.IsTransient,
        _ => false,
    };
}
