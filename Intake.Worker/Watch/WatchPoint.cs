using Intake.Core.Bus;
using Intake.Core.Health;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Intake.Worker.Watch;

/// <summary>The worker's health and measurements, for those who watch over it; only where it is told to listen.</summary>
sealed class WatchPoint(IOptions<WatchOptions> options, Database database, BrokerState broker, TimeProvider clock) : IHostedService
{
    WebApplication? point;

    public async Task StartAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Listen)) return;
        point = Build(options.Value.Listen);
        await point.StartAsync(stop);
    }

    public async Task StopAsync(CancellationToken stop)
    {
        if (point is not null) await point.DisposeAsync();
    }

    WebApplication Build(string listen)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(listen);
        builder.Services.AddRouting().AddSingleton(database).AddSingleton(broker).AddSingleton(clock);
        builder.Services.AddLogging().AddHealth(embedded: false);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddRuntimeInstrumentation()
            .AddMeter(IntakeMeter.Name, "MassTransit")
            .AddPrometheusExporter());
        var app = builder.Build();
        app.UseRouting();
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint();
        return app;
    }
}
