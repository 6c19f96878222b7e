using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>One Request Tracker with the plugin, put in by its own script, and one API that knows it as a source.</summary>
[SetUpFixture]
public sealed class TrackerScene
{
    public const string Source = "rt", Password = "korrekt häst batteri";

    static readonly Actor by = Actor.Operator("test");

    static RequestTrackerServer? tracker;
    static RunningApi? api;
    static Gate? gate;

    public static RequestTrackerServer Tracker => tracker!;
    public static RunningApi Api => api!;

    /// <summary>Between Request Tracker, browsers and the API.</summary>
    public static Gate Gate => gate!;

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
        tracker = await RequestTrackerServer.MakeNew();
        var (port, behind) = (FreePort.Next(), FreePort.Next());
        PublicUrl = $"http://127.0.0.1:{port}";
        api = new RunningApi(behind, ("PublicUrl", PublicUrl), ("Outgoing:AllowedNetworks:0", "127.0.0.0/8"));
        gate = new Gate(port, behind);
        var (made, refusal) = await Sources.Create(new(Source, "Ärenden", SourceKind.RequestTracker, Tracker.Origin, Tracker.Origin), by);
        Secrets = made ?? throw new InvalidOperationException(refusal!.En);
        await InstallPlugin();
        await Tracker.Start();
        var (key, _) = await Api.Services.GetRequiredService<ApiKeys>().Create(new("test", Scopes.ForKeys), by);
        Intake = new(new(PublicUrl), key!.Secret);
    }

    // As docs/integrations/request-tracker.md says.
    static async Task InstallPlugin()
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
        gate?.Dispose();
        if (api is not null) await api.DisposeAsync();
        tracker?.Dispose();
    }
}
