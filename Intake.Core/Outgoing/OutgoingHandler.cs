using System.Net;
using System.Net.Sockets;

namespace Intake.Core.Outgoing;

/// <summary>
/// The one way out over HTTP. What a name leads to is checked when the connection is made, on the address that is
/// then used, so that no second look-up can answer otherwise; redirects are not followed, no proxy is asked.
/// </summary>
public static class OutgoingHandler
{
    public static SocketsHttpHandler Create(OutgoingAddresses addresses, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 32,
        ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, addresses, resolve ?? Dns.GetHostAddressesAsync, stop),
    };

    static async ValueTask<Stream> Connect(
        DnsEndPoint target, OutgoingAddresses addresses, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken stop)
    {
        var found = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await resolve(target.Host, stop);
        // One bad address among several is reason enough: whoever answers so is trying something.
        if (found.Length == 0 || !found.All(addresses.Admits)) throw new OutgoingRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, target.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The address lies inside. The text names neither host nor address.</summary>
public sealed class OutgoingRefusedException() : IOException("The address is not one that may be connected to.");
