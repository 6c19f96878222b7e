using System.Text;
using Intake.Core.Bus;
using RabbitMQ.Client;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>The broker of the run: the one of <c>KCI_TEST_RABBITMQ</c>, or a private one that ends with the run.</summary>
sealed class Broker : IAsyncDisposable
{
    readonly PrivateBroker? own;

    Broker(Uri uri, PrivateBroker? own) => (Uri, this.own) = (uri, own);

    public Uri Uri { get; }

    public static async Task<Broker> Open(CancellationToken stop)
    {
        if (Environment.GetEnvironmentVariable("KCI_TEST_RABBITMQ") is { Length: > 0 } given) return new(new(given), null);
        var own = await PrivateBroker.Start(stop);
        return new(own.Uri, own);
    }

    public async Task<string> Version(CancellationToken stop)
    {
        await using var connection = await Connect(stop);
        return connection.ServerProperties?["version"] is byte[] version ? Encoding.UTF8.GetString(version) : "?";
    }

    /// <summary>Takes away what an earlier round left behind; the processes declare it anew.</summary>
    public async Task DeleteQueues(CancellationToken stop)
    {
        await using var connection = await Connect(stop);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        foreach (var queue in Topology.Queues) await channel.QueueDeleteAsync(queue.Name, cancellationToken: stop);
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    Task<IConnection> Connect(CancellationToken stop) => new ConnectionFactory { Uri = Uri }.CreateConnectionAsync(stop);
}
