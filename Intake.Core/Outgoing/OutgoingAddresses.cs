using System.Net;
using System.Net.Sockets;

namespace Intake.Core.Outgoing;

/// <summary>
/// Which addresses the product may connect to by a name that somebody else chose (webhooks, providers): public
/// unicast ones only, and networks that the operator named. Ranges: IANA's special-purpose address registries.
/// </summary>
public sealed class OutgoingAddresses(IReadOnlyList<IPNetwork> allowed)
{
    static readonly IPNetwork[] inside =
    [
        .. Networks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    ];

    // Of IPv6 only 2000::/3 is given out; within it these lead elsewhere, some of them back to an IPv4 address.
    static readonly IPNetwork global = IPNetwork.Parse("2000::/3");
    static readonly IPNetwork[] notGlobal = [.. Networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")];

    public bool Admits(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return allowed.Any(network => network.Contains(address)) || IsPublic(address);
    }

    static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !inside.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && global.Contains(address) && !notGlobal.Any(network => network.Contains(address)),
        _ => false,
    };

    static IEnumerable<IPNetwork> Networks(params string[] texts) => texts.Select(text => IPNetwork.Parse(text));
}
