using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>How often one address may try to sign in. The lock of an account is beside this, in <c>Users</c>.</summary>
public sealed class SignInLimit(IOptions<SignInOptions> options) : IDisposable
{
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new()
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    public bool Admits(HttpContext context)
    {
        using var attempt = limiter.AttemptAcquire(Source(context.Connection.RemoteIpAddress));
        return attempt.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    // One subscriber has a whole /64 of IPv6 to choose addresses from.
    static string Source(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
