using System.Globalization;
using System.Threading.RateLimiting;
using Intake.Api.Limits;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>How often one address may try to sign in. The lock of an account is beside this, in <c>Users</c>.</summary>
public sealed class SignInLimit(IOptions<SignInOptions> options) : IDisposable
{
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => CallLimit.Allowed(options.Value.AttemptsPerMinute)));

    public bool Admits(HttpContext context)
    {
        using var attempt = limiter.AttemptAcquire(CallerAddress.Of(context.Connection.RemoteIpAddress));
        if (!attempt.IsAcquired)
            context.Response.Headers.RetryAfter = CallLimit.Seconds(attempt).ToString(CultureInfo.InvariantCulture);
        return attempt.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
