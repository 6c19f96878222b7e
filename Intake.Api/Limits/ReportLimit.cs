using System.Globalization;
using System.Threading.RateLimiting;
using Intake.Core.Accessibility;
using Microsoft.Extensions.Options;

namespace Intake.Api.Limits;

/// <summary>How often one address may report without being known.</summary>
public sealed class ReportLimit(IOptions<AccessibilityOptions> options) : IDisposable
{
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => CallLimit.Allowed(options.Value.ReportsPerMinute)));

    public bool Admits(HttpContext context)
    {
        using var report = limiter.AttemptAcquire(CallerAddress.Of(context.Connection.RemoteIpAddress));
        if (!report.IsAcquired)
            context.Response.Headers.RetryAfter = CallLimit.Seconds(report).ToString(CultureInfo.InvariantCulture);
        return report.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
