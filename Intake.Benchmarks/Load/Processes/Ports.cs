using System.Net;
using System.Net.Sockets;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>Ports that nobody uses.</summary>
static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
