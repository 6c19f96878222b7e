namespace Intake.Core.Outgoing;

/// <summary>The header by which a server says when to come back.</summary>
static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wait = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }
}
