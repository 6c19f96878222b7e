namespace Intake.Core.Hooks;

/// <summary>The window of a delivery's time.</summary>
static class SignatureTime
{
    public static bool IsNear(long seconds, DateTimeOffset now) =>
        Math.Abs(now.ToUnixTimeSeconds() - seconds) <= (long)StandardWebhooks.Tolerance.TotalSeconds;
}
