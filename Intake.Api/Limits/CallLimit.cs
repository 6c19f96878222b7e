using System.Security.Claims;
using System.Threading.RateLimiting;
using Intake.Api.Access;
using Intake.Api.Panel;
using Microsoft.Extensions.Options;

namespace Intake.Api.Limits;

/// <summary>
/// How many calls a minute a key, a person, a panel or an address may make. Whoever is known is counted as such and not by
/// address: a whole customer center sits behind one.
/// </summary>
public sealed class CallLimit(IOptions<LimitOptions> options) : IDisposable
{
    /// <summary>Also the shortest time until a refused call may succeed.</summary>
    static readonly TimeSpan Segment = TimeSpan.FromSeconds(10);

    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(call =>
    {
        var (caller, most) = Counted(call, options.Value);
        return RateLimitPartition.GetSlidingWindowLimiter(caller, _ => Allowed(most));
    });

    /// <returns>Seconds to wait; 0 when the call may go on.</returns>
    public int Wait(HttpContext call)
    {
        using var lease = limiter.AttemptAcquire(call);
        return lease.IsAcquired ? 0 : Seconds(lease);
    }

    public void Dispose() => limiter.Dispose();

    internal static SlidingWindowRateLimiterOptions Allowed(int most) =>
        new() { PermitLimit = most, Window = Window, SegmentsPerWindow = (int)(Window / Segment) };

    internal static int Seconds(RateLimitLease lease) =>
        (int)Math.Ceiling((lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Segment).TotalSeconds);

    static (string Caller, int Most) Counted(HttpContext call, LimitOptions limits) =>
        call.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id
            ? ($"address {CallerAddress.Of(call.Connection.RemoteIpAddress)}", limits.CallsPerAddress)
        : call.User.HasSession() ? ($"user {id}", limits.CallsPerUser)
        : call.User.IsPanel() ? ($"panel {id}", limits.CallsPerPanel)
        : ($"key {id}", limits.CallsPerKey);
}
