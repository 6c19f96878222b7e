namespace Intake.Core.Storage;

/// <summary>Something kept in memory that other processes may change in the store.</summary>
public interface IFollowsStore
{
    /// <summary>Reads what was changed since the last time, with one small read when nothing was.</summary>
    Task Refresh(CancellationToken stop = default);
}
