namespace Intake.Core.Access;

/// <summary>What is to be done about a ticket that was shown.</summary>
public enum Standing
{
    Holds,

    /// <summary>The new ticket was seen for the first time: the one before ends.</summary>
    Confirm,

    /// <summary>It has been used long enough: the browser gets the next one.</summary>
    Renew,

    /// <summary>The one before, from a browser that has not got the next one yet.</summary>
    Reissue,

    /// <summary>Given up long ago: somebody else has a copy.</summary>
    Replayed,
}

/// <summary>Tickets are renewed while in use, so that a stolen copy is found out by whichever of the two comes second.</summary>
public static class SessionRenewal
{
    /// <summary>Calls that were on their way with the ticket before.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public static Standing Judge(StaffSession session, int generation, long now, TimeSpan renewEvery) =>
        generation == session.Generation ? Current(session, now, renewEvery)
        : generation == session.Generation - 1 && IsOnItsWay(session, now) ? Standing.Reissue
        : Standing.Replayed;

    static Standing Current(StaffSession session, long now, TimeSpan renewEvery) =>
        session.ConfirmedAt is null ? Standing.Confirm
        : now - session.RenewedAt >= (long)renewEvery.TotalMilliseconds ? Standing.Renew
        : Standing.Holds;

    static bool IsOnItsWay(StaffSession session, long now) =>
        session.ConfirmedAt is not { } confirmed || now - confirmed <= (long)Grace.TotalMilliseconds;
}
