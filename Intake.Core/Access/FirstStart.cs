using System.Data.Common;
using Intake.Core.Demo;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Access;

/// <summary>While there is no account, prints a one-time set-up link to the console; never into the log.</summary>
public sealed partial class FirstStart(
    SetupLinks links, IOptions<SiteOptions> site, IOptions<DemoOptions> demo, IHostApplicationLifetime life,
    TimeProvider clock, ILogger<FirstStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (demo.Value.Enabled) return;
        await Started(stoppingToken);
        while (!await TryOffer()) await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken);
    }

    // After the migrations, and when the link can be followed.
    async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    async Task<bool> TryOffer()
    {
        try
        {
            if (await links.Offer() is { } token) Print(site.Value.Link($"/setup/{token}"));
            return true;
        }
        catch (DbException fault)
        {
            NotReady(log, fault);
            return false;
        }
    }

    static void Print(string link) => Console.Out.WriteLine(
        $"""

        Det finns inget konto ännu. Skapa det första via länken, som gäller en gång i {SetupLinks.Lifetime.TotalHours:F0} timmar.
        There is no account yet. Make the first one by the link, good for one use within {SetupLinks.Lifetime.TotalHours:F0} hours.

            {link}

        """);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is not ready for a set-up link (not migrated, or away); trying again")]
    static partial void NotReady(ILogger log, Exception fault);
}
