using System.Collections.Concurrent;
using System.Diagnostics;
using Intake.Core.Bus;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Intake.Benchmarks.Load.Bare;

/// <summary>MassTransit with our settings (quorum queue, confirms, prefetch, two connections) and a consumer that does nothing.</summary>
sealed class BareBus : IAsyncDisposable
{
    /// <summary>Publishes that wait for their confirm at once.</summary>
    const int InFlight = 8;

    readonly IHost host;
    readonly IBarePublisher publisher;
    readonly Arrivals arrivals;

    BareBus(IHost host) =>
        (this.host, publisher, arrivals) =
            (host, host.Services.GetRequiredService<IBarePublisher>(), host.Services.GetRequiredService<Arrivals>());

    public static async Task<BareBus> Start(Uri uri, CancellationToken stop)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<Arrivals>();
        builder.Services.AddOptions<MassTransitHostOptions>().Configure(options => options.WaitUntilStarted = true);
        AddPublisher(builder.Services, uri);
        AddConsumer(builder.Services, uri);
        var host = builder.Build();
        await host.StartAsync(stop);
        return new(host);
    }

    /// <summary>Returns when all were confirmed and consumed.</summary>
    public async Task Send(int messages, int idsEach, CancellationToken stop)
    {
        var consumed = new ConcurrentBag<Task>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, messages),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = stop },
            async (_, each) =>
            {
                var pack = Pack(idsEach);
                consumed.Add(arrivals.Of(pack));
                await publisher.Publish(pack, each);
            });
        await Task.WhenAll(consumed);
    }

    /// <returns>Milliseconds until it was consumed.</returns>
    public async Task<double> RoundTrip(int ids, CancellationToken stop)
    {
        var pack = Pack(ids);
        var arrived = arrivals.Of(pack);
        var sent = Stopwatch.GetTimestamp();
        await publisher.Publish(pack, stop);
        return Stopwatch.GetElapsedTime(sent, await arrived).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    static BarePack Pack(int ids) => new() { ContactIds = [.. Enumerable.Range(0, ids).Select(_ => Guid.CreateVersion7().ToString())] };

    static void AddPublisher(IServiceCollection services, Uri uri) => services.AddMassTransit<IBarePublisher>(bus =>
    {
        bus.DisableUsageTelemetry();
        bus.UsingRabbitMq((_, rabbit) => rabbit.Host(uri, host => host.PublisherConfirmation = true));
    });

    static void AddConsumer(IServiceCollection services, Uri uri) => services.AddMassTransit(bus =>
    {
        bus.DisableUsageTelemetry();
        bus.AddConsumer<BareConsumer>();
        bus.UsingRabbitMq((context, rabbit) =>
        {
            rabbit.Host(uri);
            rabbit.ReceiveEndpoint("load-bare", queue =>
            {
                var options = new RabbitMqOptions();
                queue.PrefetchCount = options.Concurrency * 2;
                queue.ConcurrentMessageLimit = options.Concurrency;
                foreach (var (name, value) in new BusQueue("load-bare", "").Arguments(options.Replicas)) queue.SetQueueArgument(name, value);
                queue.ConfigureConsumer<BareConsumer>(context);
            });
        });
    });
}

/// <summary>A message like <c>ContactsRecorded</c>, on an exchange of its own.</summary>
public sealed record BarePack
{
    public required IReadOnlyList<string> ContactIds { get; init; }
}

public interface IBarePublisher : IBus;

/// <summary>Who waits for which message.</summary>
public sealed class Arrivals
{
    readonly ConcurrentDictionary<string, TaskCompletionSource<long>> waiting = new();

    public Task<long> Of(BarePack pack) =>
        waiting.GetOrAdd(pack.ContactIds[0], _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Note(BarePack pack)
    {
        if (waiting.TryRemove(pack.ContactIds[0], out var one)) one.TrySetResult(Stopwatch.GetTimestamp());
    }
}

public sealed class BareConsumer(Arrivals arrivals) : IConsumer<BarePack>
{
    public Task Consume(ConsumeContext<BarePack> context)
    {
        arrivals.Note(context.Message);
        return Task.CompletedTask;
    }
}
