using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>One Request Tracker with the plugin, put in by its own script, and one API that knows it as a source.</summary>
[SetUpFixture]
public sealed class TrackerScene
{
    public const string Source = "rt", Password = "korrekt häst batteri";

    const string Chromium = "/usr/bin/chromium";

    static readonly Actor by = Actor.Operator("test");

    static RequestTrackerServer? tracker;
    static RunningApi? api;
    static Gate? gate;

    public static RequestTrackerServer Tracker => tracker!;
    public static RunningApi Api => api!;

    /// <summary>Between Request Tracker, browsers and the API.</summary>
    public static Gate Gate => gate!;

    static IPlaywright? playwright;
    static IBrowser? browser;

    /// <summary>Shared; each visit has its own cookies.</summary>
    public static IBrowser Browser => browser!;

    public static SourceRegister Sources => Api.Services.GetRequiredService<SourceRegister>();

    /// <summary>The API's address as everybody knows it: through the gate.</summary>
    public static string PublicUrl { get; private set; } = "";

    /// <summary>What the tickets' side knows of the source.</summary>
    public static NewSource Secrets { get; private set; } = null!;

    /// <summary>Of a caller who may do everything.</summary>
    public static IntakeClient Intake { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Chromium)) Assert.Ignore("No Chromium on this machine (apt-get install chromium, or ./test.sh).");
        tracker = await RequestTrackerServer.MakeNew();
        var (port, behind) = (FreePort.Next(), FreePort.Next());
        PublicUrl = $"http://127.0.0.1:{port}";
        api = new RunningApi(behind, ("PublicUrl", PublicUrl), ("Outgoing:AllowedNetworks:0", "127.0.0.0/8"),
            ("Panel:UndoFor", "00:00:03"), ("Panel:UndoGrace", "00:00:01"));
        gate = new Gate(port, behind);
        var (made, refusal) = await Sources.Create(new(Source, "Ärenden", SourceKind.RequestTracker, Tracker.Origin, Tracker.Origin), by);
        Secrets = made ?? throw new InvalidOperationException(refusal!.En);
        await InstallPlugin();
        await Tracker.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var (key, _) = await Api.Services.GetRequiredService<ApiKeys>().Create(new("test", Scopes.ForKeys), by);
        Intake = new(new(PublicUrl), key!.Secret);
    }

    /// <summary>As docs/integrations/request-tracker.md says.</summary>
    public static async Task InstallPlugin()
    {
        var (secrets, token) = (Tracker.File("secrets.json"), Tracker.File("token"));
        await File.WriteAllTextAsync(secrets, $$"""{"name":"{{Source}}","contextSecret":"{{Secrets.ContextSecret}}","hookSecret":"{{Secrets.HookSecret}}"}""");
        var (exit, output) = await Tracker.Install("--url", PublicUrl, "--source", Source, "--secrets", secrets, "--token", token);
        if (exit != 0) throw new InvalidOperationException($"The plugin could not be installed:\n{output}");
        var (_, refusal) = await Sources.Rotate(Source, SecretPurpose.Api, TimeSpan.Zero, by, (await File.ReadAllTextAsync(token)).Trim());
        if (refusal is not null) throw new InvalidOperationException(refusal.En);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        gate?.Dispose();
        if (api is not null) await api.DisposeAsync();
        tracker?.Dispose();
    }
}
