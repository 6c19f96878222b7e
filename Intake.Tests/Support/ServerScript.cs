using System.Globalization;
using System.Net.Sockets;
using Intake.Core.Storage;

namespace Intake.Tests.Support;

/// <summary>A private server run by one of the scripts in <c>Servers/</c>, the same that test.sh uses.</summary>
sealed class ServerScript(string script, string folder, params int[] ports)
{
    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    RunningProcess? server;

    public int Port => ports[0];

    /// <summary>Returns when the server takes connections.</summary>
    public async Task Start()
    {
        // A server that was killed holds its port until the kernel has cleared it away.
        while (await Answers()) await Task.Delay(20);
        string[] numbers = [.. ports.Append(Environment.ProcessId).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        var path = Path.Combine(InstallFolder.Path, "Intake.Tests", "Support", "Servers", script);
        server = new("sh", [path, folder, .. numbers]);
        var givenUp = DateTime.UtcNow + LongestStart;
        while (!await Answers())
        {
            if (server.HasEnded || DateTime.UtcNow > givenUp)
                throw new InvalidOperationException($"{script} did not start:\n{server.Output}");
            await Task.Delay(100);
        }
    }

    public void Stop() => server?.Stop();

    public void Kill() => server?.Kill();

    async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
