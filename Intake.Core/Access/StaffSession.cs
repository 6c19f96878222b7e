namespace Intake.Core.Access;

/// <summary>A person who is signed in somewhere. Times are unix ms.</summary>
public sealed record StaffSession
{
    /// <summary>Ways to sign in.</summary>
    public const string ByPassword = "password", ByOpenId = "openid", InDemo = "demo";

    public required string Id { get; init; }

    /// <summary>The account's id; in a demonstration the role's.</summary>
    public required string Person { get; init; }

    /// <summary>The account's stamp when it began: another one now, and the session is over.</summary>
    public required string Stamp { get; init; }
    public required string How { get; init; }

    /// <summary>Kind of browser and computer, so that the person can tell the sessions apart.</summary>
    public required string Browser { get; init; }
    public required string Hash { get; init; }

    /// <summary>Of the ticket that the browser was last given.</summary>
    public required int Generation { get; init; }
    public required long BegunAt { get; init; }
    public required long RenewedAt { get; init; }

    /// <summary>When that ticket was first shown; null while only the one before was.</summary>
    public long? ConfirmedAt { get; init; }
    public required long SeenAt { get; init; }
    public required long EndsAt { get; init; }

    public bool IsOver(long now, TimeSpan idle) => now >= EndsAt || now - SeenAt > (long)idle.TotalMilliseconds;

    public override string ToString() => $"Session {Id}";
}

/// <summary>What the browser keeps, sealed: whose session, its secret, and which renewal of it.</summary>
public sealed record SessionTicket(string Id, string Secret, int Generation)
{
    public override string ToString() => $"Ticket of {Id}";
}
