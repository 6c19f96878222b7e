using System.Globalization;
using System.Threading.RateLimiting;

namespace Intake.Api.Limits;

/// <summary>How often one address may do something without being known, over a sliding minute.</summary>
public abstract class AddressLimit(int mostPerMinute) : IDisposable
{
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => CallLimit.Allowed(mostPerMinute)));

    public bool Admits(HttpContext context)
    {
        using var attempt = limiter.AttemptAcquire(CallerAddress.Of(context.Connection.RemoteIpAddress));
        if (!attempt.IsAcquired)
            context.Response.Headers.RetryAfter = CallLimit.Seconds(attempt).ToString(CultureInfo.InvariantCulture);
        return attempt.IsAcquired;
    }

    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
