namespace Intake.Tests.Outgoing;

/// <summary>Ways that have been tried to make a server call its own inside.</summary>
static class InsideAddresses
{
    public static readonly string[] Hosts =
    [
        // Loopback, in every spelling.
        "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001",
        "0x7f.1", "127.0.0.01", "localhost", "LOCALHOST", "localhost.", "0.0.0.0", "0", "0x0", "000.000.000.000",
        // The same through IPv6.
        "[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]",
        // Private networks and what cloud providers hang on link-local.
        "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.1.254", "167772161", "0xa000001", "012.0.0.1",
        "169.254.169.254", "169.254.0.1", "2852039166", "0xa9fea9fe", "[fe80::1]", "[fe80::1%25lo]", "[febf::1]", "[fd00::1]", "[fc00::1]",
        "[fd00:ec2::254]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[2002:a00:1::]", "[64:ff9b::a9fe:a9fe]", "[fec0::1]",
        // Shared, benchmarking, documentation, multicast, reserved, broadcast.
        "100.64.0.1", "100.127.255.255", "100.100.100.200", "198.18.0.1", "198.19.255.255", "192.0.0.1", "192.0.0.170", "192.0.2.1", "198.51.100.1",
        "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "[ff02::1]", "[2001:db8::1]", "[3fff::1]", "[100::1]",
    ];

    /// <summary>What a name server that works for an attacker may answer.</summary>
    public static readonly string[][] Answers =
    [
        ["127.0.0.1"], ["::1"], ["10.1.2.3"], ["169.254.169.254"], ["::ffff:192.168.0.1"], ["fe80::1"],
        ["8.8.8.8", "127.0.0.1"], ["2001:4860:4860::8888", "::1"], ["127.0.0.1", "8.8.8.8"], [],
    ];
}
