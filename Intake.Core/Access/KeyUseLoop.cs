using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Access;

/// <summary>Writes the keys' last use once a minute, outside every call.</summary>
public sealed partial class KeyUseLoop(KeyUses uses, TimeProvider clock, ILogger<KeyUseLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minute.WaitForNextTickAsync(stoppingToken)) await TryWrite();
    }

    async Task TryWrite()
    {
        try
        {
            await uses.Write();
        }
        catch (DbException fault)
        {
            // The notes stay in memory; the next minute tries again.
            NotWritten(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last use of the API keys could not be written; trying again in a minute")]
    static partial void NotWritten(ILogger log, Exception fault);
}
