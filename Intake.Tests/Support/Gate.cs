using System.Net;
using System.Net.Sockets;

namespace Intake.Tests.Support;

/// <summary>A way to a server on 127.0.0.1 that can be shut, as if the server were away, and be slow.</summary>
public sealed class Gate : IDisposable
{
    readonly int port, to;
    TcpListener listener;
    CancellationTokenSource open = new();

    /// <param name="port">Where callers come.</param>
    /// <param name="to">Where they get to.</param>
    public Gate(int port, int to)
    {
        (this.port, this.to) = (port, to);
        listener = Listen();
    }

    /// <summary>Of everything that is sent, on its way there.</summary>
    public TimeSpan Delay { get; set; }

    public void Shut()
    {
        listener.Stop();
        open.Cancel();
    }

    public void Open()
    {
        open = new();
        listener = Listen();
    }

    public void Dispose() => Shut();

    TcpListener Listen()
    {
        var started = new TcpListener(IPAddress.Loopback, port);
        started.Start();
        _ = Accept(started, open.Token);
        return started;
    }

    async Task Accept(TcpListener from, CancellationToken stop)
    {
        try
        {
            while (true) _ = Join(await from.AcceptTcpClientAsync(stop), stop);
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Shut.
        }
    }

    async Task Join(TcpClient caller, CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using (caller)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, to, stop);
                await Task.WhenAny(Copy(caller, server, () => Delay, both.Token), Copy(server, caller, () => TimeSpan.Zero, both.Token));
                await both.CancelAsync();
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException)
            {
                // The caller is told by the end of the connection.
            }
        }
    }

    static async Task Copy(TcpClient from, TcpClient into, Func<TimeSpan> delay, CancellationToken stop)
    {
        var (bytes, source, target) = (new byte[65_536], from.GetStream(), into.GetStream());
        try
        {
            while (await source.ReadAsync(bytes, stop) is > 0 and var count)
            {
                await Task.Delay(delay(), stop);
                await target.WriteAsync(bytes.AsMemory(0, count), stop);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went away; the other is closed with it.
        }
    }
}
