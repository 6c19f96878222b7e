using System.Net;
using System.Net.Sockets;

namespace Intake.Api.Limits;

/// <summary>What counts as one address. Forwarded addresses are there only when a trusted proxy sent them.</summary>
public static class CallerAddress
{
    // One subscriber has a whole /64 of IPv6 to choose addresses from.
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
