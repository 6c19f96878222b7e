using Intake.Core.Bus;
using Intake.Core.Demo;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Microsoft.Extensions.Options;

namespace Intake.Api.Startup;

/// <summary>
/// Brings the schema up to date before anything else starts: in the embedded mode, in the demo, or when asked to.
/// Otherwise an old schema stops the start with a sentence, instead of failing each call.
/// </summary>
public sealed partial class MigrationAtStart(
    Migrations migrations, ClearRows clear, IOptions<StorageOptions> storage, IOptions<BusOptions> bus, IOptions<DemoOptions> demo,
    ILogger<MigrationAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken stop)
    {
        if (storage.Value.MigrateAtStart ?? (bus.Value.IsEmbedded || demo.Value.Enabled))
            foreach (var script in migrations.Run()) Migrated(log, script);
        else
            migrations.AssertCurrent();
        await clear.Move(stop);
    }

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Migrated: {Script}")]
    static partial void Migrated(ILogger log, string script);
}
