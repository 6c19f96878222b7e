using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Audit;

/// <summary>Makes the log's key ready before the first row, and says in the log when it is another than before.</summary>
public sealed partial class AuditKeyAtStart(AuditKeys keys, AuditRekeying rekeying, ILogger<AuditKeyAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken stop)
    {
        try
        {
            await keys.Load(stop);
            await rekeying.Note(stop);
        }
        catch (DbException fault)
        {
            // The first row tries again.
            NotReady(log, fault.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit log's key could not be read yet ({Fault}); the first row tries again")]
    static partial void NotReady(ILogger log, string fault);
}
