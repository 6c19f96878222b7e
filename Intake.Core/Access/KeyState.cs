namespace Intake.Core.Access;

/// <summary>How a key stands, for those who look after it.</summary>
public static class KeyState
{
    public const string Valid = "valid";

    /// <summary>Ends within <see cref="Notice"/>.</summary>
    public const string Ending = "ending";

    /// <summary>Nobody called with it for <see cref="Idleness"/>: perhaps nobody needs it.</summary>
    public const string Idle = "idle";

    public const string Over = "over";
    public const string Revoked = "revoked";

    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);
    public static readonly TimeSpan Idleness = TimeSpan.FromDays(90);

    public static string Of(ApiKey key, DateTimeOffset now) =>
        key.RevokedAt is not null ? Revoked
        : key.ExpiresAt <= Ms(now) ? Over
        : key.ExpiresAt <= Ms(now + Notice) ? Ending
        : (key.LastUsedAt ?? key.CreatedAt) < Ms(now - Idleness) ? Idle
        : Valid;

    /// <summary>Programs can still call with it.</summary>
    public static bool Holds(string state) => state is Valid or Ending or Idle;

    static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();
}
