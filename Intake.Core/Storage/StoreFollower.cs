using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Storage;

/// <summary>Keeps what is remembered level with the store: read before the process begins, then every two seconds.</summary>
public sealed partial class StoreFollower(IEnumerable<IFollowsStore> followers, TimeProvider clock, ILogger<StoreFollower> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    readonly HashSet<IFollowsStore> behind = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var follower in followers) await follower.Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var follower in followers) await TryRefresh(follower, stoppingToken);
    }

    async Task TryRefresh(IFollowsStore follower, CancellationToken stop)
    {
        try
        {
            await follower.Refresh(stop);
            behind.Remove(follower);
        }
        catch (DbException fault)
        {
            // What is remembered stays; the next round tries again. Said once, not with every round.
            if (behind.Add(follower)) NotRead(log, follower.GetType().Name, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Follower} could not be read from the store; trying again every two seconds")]
    static partial void NotRead(ILogger log, string follower, Exception fault);
}
