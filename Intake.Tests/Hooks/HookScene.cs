using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Hooks;

/// <summary>Reception, log and replay on a real store, with one source and a clock that the test moves.</summary>
sealed class HookScene : IAsyncDisposable
{
    public const string Name = "arenden";
    public static readonly Actor By = Actor.User("someone");

    HookScene(TestStore store)
    {
        var ring = new EphemeralDataProtectionProvider();
        var audit = new AuditLog(store.Database, Clock);
        var (handling, seal) = (new HookHandling(new ContactRecorder(store.Database, store.Vault, new(), Clock), Clock), new HookSeal(ring));
        Store = store;
        Sources = new(store.Database, audit, ring, Clock);
        Hooks = new(store.Database, Sources, handling, seal, Clock);
        Log = new(store.Database, seal);
        Replay = new(store.Database, Sources, handling, seal, audit, Clock);
    }

    public TestStore Store { get; }
    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    public SourceRegister Sources { get; }
    public HookReception Hooks { get; }
    public HookLog Log { get; }
    public HookReplay Replay { get; }
    public string Secret { get; private set; } = "";

    public static async Task<HookScene> Open(string engine, string kind = SourceKind.Standard)
    {
        var scene = new HookScene(await TestStore.Create(engine));
        scene.Secret = (await scene.Sources.Create(new(Name, "Ärenden", kind), By)).Made!.HookSecret;
        return scene;
    }

    public Signed Sign(string id, string body) => Signed.Standard(Secret, id, Clock.GetUtcNow(), body);

    public Task<(HookDelivery? Delivery, Refusal? Refusal)> Take(Signed signed) => Hooks.Take(Name, signed.Call);

    public Task<long> Count(string table) => Store.Database.Read(session => session.Single<long>($"select count(*) from {table}"));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
