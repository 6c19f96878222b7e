using Intake.Core.Demo;
using Microsoft.Extensions.Options;

namespace Intake.Api.Startup;

/// <summary>In demo mode: fills an empty database before the relay and the pages start.</summary>
public sealed partial class DemoAtStart(DemoSeed seed, IOptions<DemoOptions> options, ILogger<DemoAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken stop)
    {
        if (options.Value.Enabled && await seed.Fill(stop) is > 0 and var count) Filled(log, count);
    }

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo: filled the empty database with {Count} made-up contacts")]
    static partial void Filled(ILogger log, int count);
}
