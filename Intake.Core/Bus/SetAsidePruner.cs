using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Bus;

/// <summary>Once a day: lets go of messages that were set aside 400 days ago.</summary>
public sealed partial class SetAsidePruner(SetAsideMessages messages, TimeProvider clock, ILogger<SetAsidePruner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                if (await messages.Prune(clock.GetUtcNow() - SetAsideMessages.Keep, stop) is > 0 and var gone) LetGo(log, gone);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The broker may be away; a day more does no harm, and must not end the process.
                Failed(log, fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} messages that were set aside 400 days ago are gone")]
    static partial void LetGo(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pruning what was set aside failed ({Fault}); next try in a day")]
    static partial void Failed(ILogger log, string fault);
}
