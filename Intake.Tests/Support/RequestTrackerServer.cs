using System.Diagnostics;
using System.Globalization;
using Intake.Core.Storage;
using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>A Request Tracker 5 of its own with three people in it, whose tickets survive <see cref="Stop"/>.</summary>
public sealed class RequestTrackerServer : IDisposable
{
    const string Program = "/usr/share/request-tracker5/libexec/rt-server";

    readonly TempFolder folder = new();
    readonly ServerScript server;

    RequestTrackerServer() => server = new("request-tracker.sh", folder.Path, FreePort.Next());

    public Uri Address => new($"http://127.0.0.1:{server.Port}/");

    /// <summary>What a browser says of its pages.</summary>
    public string Origin => $"http://127.0.0.1:{server.Port}";

    /// <summary>Where it keeps what the plugin has yet to send.</summary>
    public string Spool => folder.File("var/kundcenter-intake");

    public string Plugin => folder.File("plugins/RT-Extension-KundcenterIntake");

    public string File(string name) => folder.File(name);

    /// <summary>Not started yet. The test is ignored where Request Tracker is not installed.</summary>
    public static async Task<RequestTrackerServer> MakeNew()
    {
        if (!System.IO.File.Exists(Program))
            Assert.Ignore("No Request Tracker on this machine (apt-get install request-tracker5 rt5-db-sqlite starlet, or ./test.sh).");
        var made = new RequestTrackerServer();
        var script = Path.Combine(InstallFolder.Path, "Intake.Tests", "Support", "Servers", "request-tracker-new.sh");
        var (exit, output) = await made.Run("sh", script, made.folder.Path, made.server.Port.ToString(CultureInfo.InvariantCulture));
        if (exit != 0) throw new InvalidOperationException($"No Request Tracker could be made:\n{output}");
        return made;
    }

    public Task Start() => server.Start();

    public void Stop() => server.Stop();

    /// <summary>The plugin's own script, for this Request Tracker.</summary>
    public Task<(int Exit, string Output)> Install(params string[] arguments) => Run("sh",
    [
        Path.Combine(InstallFolder.Path, "plugins", "request-tracker", "install.sh"),
        "--plugins", folder.File("plugins"), "--config", folder.File("config"), "--owner", Environment.UserName, "--no-cron", .. arguments,
    ]);

    /// <summary>Any program that reads this Request Tracker's settings.</summary>
    public async Task<(int Exit, string Output)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RT_SITE_CONFIG"] = folder.File("RT_SiteConfig.pm");
        start.Environment["RT_SITE_CONFIG_DIR"] = folder.File("config");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public void Dispose()
    {
        server.Stop();
        folder.Dispose();
    }
}
