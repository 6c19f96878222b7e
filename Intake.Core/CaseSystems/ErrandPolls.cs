using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.CaseSystems;

/// <summary>Asks the systems that tell nothing by themselves, again and again.</summary>
public sealed partial class ErrandPolls(ErrandPoller poller, IOptions<CaseSystemOptions> options, TimeProvider clock, ILogger<ErrandPolls> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.Value.PollEvery, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await poller.Poll(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store may be away or busy; the next round asks again.
                Failed(log, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Asking case systems failed ({Fault}); next try soon")]
    static partial void Failed(ILogger log, string fault);
}
