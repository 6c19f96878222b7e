using NUnit.Framework;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Tests.Support;

/// <summary>A RabbitMQ of its own, whose data survives <see cref="Stop"/> and <see cref="Kill"/>.</summary>
public sealed class RabbitBroker : IDisposable
{
    const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    readonly TempFolder folder = new();
    readonly ServerScript server;

    RabbitBroker() =>
        server = new("rabbitmq.sh", folder.File("broker"), FreePort.Next(), FreePort.Next(), FreePort.Next());

    public Uri Uri => new($"amqp://guest:guest@127.0.0.1:{server.Port}");

    /// <summary>Its messages and its logs, as they lie on disk.</summary>
    public string Folder => folder.File("broker");

    /// <summary>The test is ignored where RabbitMQ is not installed.</summary>
    public static async Task<RabbitBroker> StartNew()
    {
        if (!File.Exists(Program)) Assert.Ignore("No RabbitMQ on this machine (apt-get install rabbitmq-server, or ./test.sh).");
        var broker = new RabbitBroker();
        await broker.Start();
        return broker;
    }

    public Task Start() => server.Start();

    public void Stop() => server.Stop();

    public void Kill() => server.Kill();

    /// <summary>While it is stopped.</summary>
    public void LoseDisk() => Directory.Delete(folder.File("broker/mnesia"), recursive: true);

    public Task<uint> Count(string queue) => Broker.Count(Uri, queue);

    public Task Delete(string queue) => Broker.Use(Uri, channel => channel.QueueDeleteAsync(queue));

    public void Dispose()
    {
        server.Kill();
        folder.Dispose();
    }
}

/// <summary>Questions to any broker.</summary>
public static class Broker
{
    public static async Task<T> Use<T>(Uri uri, Func<IChannel, Task<T>> work)
    {
        await using var connection = await new ConnectionFactory { Uri = uri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await work(channel);
    }

    /// <summary>Messages that wait in a queue; 0 when there is no such queue.</summary>
    public static async Task<uint> Count(Uri uri, string queue)
    {
        try
        {
            return await Use(uri, channel => channel.MessageCountAsync(queue));
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }

    public static Task<int> DeleteQueues(Uri uri, IEnumerable<string> queues) => Use(uri, async channel =>
    {
        foreach (var queue in queues) await channel.QueueDeleteAsync(queue);
        return 0;
    });
}
