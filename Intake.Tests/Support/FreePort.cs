using System.Net;
using System.Net.Sockets;

namespace Intake.Tests.Support;

/// <summary>Ports on 127.0.0.1 that nobody listens on, below those the system lends to outgoing connections.</summary>
public static class FreePort
{
    static int last = 20_000 + Random.Shared.Next(10_000);

    public static int Next()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }
}
