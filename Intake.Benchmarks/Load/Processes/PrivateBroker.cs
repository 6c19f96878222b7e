using System.Net.Sockets;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>A RabbitMQ of the installed package with ports and folders of its own.</summary>
sealed class PrivateBroker : IAsyncDisposable
{
    const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    readonly string folder = Directory.CreateTempSubdirectory("kci-broker-").FullName;
    readonly int port = Ports.Free();
    readonly Child names;
    readonly Child server;

    PrivateBroker()
    {
        var namesPort = Ports.Free();
        // In the foreground and as our own child; else the broker starts one that outlives it.
        names = Child.Start("epmd", ["-port", $"{namesPort}", "-address", "127.0.0.1"]);
        File.WriteAllText(Path.Combine(folder, "plugins"), "[].");
        server = Child.Start(Program, [], Settings(namesPort));
    }

    public Uri Uri => new($"amqp://guest:guest@127.0.0.1:{port}/");

    public static async Task<PrivateBroker> Start(CancellationToken stop)
    {
        if (!File.Exists(Program))
            throw new FileNotFoundException("There is no RabbitMQ here: install rabbitmq-server or set KCI_TEST_RABBITMQ.");
        var broker = new PrivateBroker();
        await Wait.Until(broker.Listens, broker.server, TimeSpan.FromMilliseconds(200), stop);
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await names.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<bool> Listens()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    Dictionary<string, string> Settings(int namesPort) => new()
    {
        ["HOME"] = folder,
        ["RABBITMQ_NODENAME"] = $"load{port}@localhost",
        ["RABBITMQ_NODE_PORT"] = $"{port}",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_DIST_PORT"] = $"{Ports.Free()}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
        ["ERL_EPMD_PORT"] = $"{namesPort}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
    };
}
