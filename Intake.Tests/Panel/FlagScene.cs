using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Panel;
using Intake.Core.Pipeline;
using Intake.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Panel;

/// <summary>The product's own services on a store of one engine, with a clock that the test moves.</summary>
sealed class FlagScene : IAsyncDisposable
{
    public static readonly PanelCaller Anna = PanelCaller.Agents("rt", "anna", "17");

    FlagScene(TestStore store)
    {
        Store = store;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = store.Options.Value.Provider,
            ["Storage:ConnectionString"] = store.Options.Value.ConnectionString,
        }).Build();
        Services = new ServiceCollection().AddLogging().AddIntake(configuration).AddAccess(configuration)
            .AddPipeline().AddPanel(configuration).AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
    }

    public TestStore Store { get; }
    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    public ServiceProvider Services { get; }
    public Flags Flags => Services.GetRequiredService<Flags>();
    public Undoing Undoing => Services.GetRequiredService<Undoing>();

    public static async Task<FlagScene> Open(string engine)
    {
        var scene = new FlagScene(await TestStore.Create(engine));
        await scene.Services.GetRequiredService<AuditKeys>().Load();
        return scene;
    }

    public static FlagDraft Said(string text = "Det saknas en bänk vid busshållplatsen.") =>
        new() { Contact = new() { Kind = ContactKind.Need, Text = text, Channel = "phone" } };

    public static FlagDraft Wanting(string wants = "receipt", string? version = "1", bool spoken = true) => Said() with
    {
        Contact = Said().Contact with { Resident = new() { Name = "Eva", Email = "eva@example.org", Wants = wants, Channel = "email" } },
        ConsentVersion = version,
        ConsentSpoken = spoken,
    };

    public static IdempotencyKey Key(string key, string body = "body") => new(Anna.Client, key, body);

    public async Task<Flagged> Keep(FlagDraft? draft = null, string key = "key", PanelCaller? by = null) =>
        (await Flags.Keep(draft ?? Said(), by ?? Anna, Key(key) with { Client = (by ?? Anna).Client })).Kept!;

    public Task<long> Count(string from) => Store.Database.Read(session => session.Single<long>($"select count(*) from {from}"));

    public Task Handle(string id) => Services.GetRequiredService<ContactPipeline>().Handle([id], default);

    /// <summary>A relay that hands to this bus.</summary>
    public Relay Relay(IMessageBus bus) =>
        new(Store.Database, bus, Options.Create(new RelayOptions()), Clock, NullLogger<Relay>.Instance);

    /// <summary>An item that contacts voice, in this state.</summary>
    public async Task<ItemRow> Item(string state = ItemState.New, string text = "Det saknas en bänk vid busshållplatsen.", string? area = null)
    {
        var recorded = await Services.GetRequiredService<ContactRecorder>().Record(A.Contact().About(text) with { Area = area });
        await Handle(((Recorded.Accepted)recorded).Id);
        await Store.Database.Write(session => session.Execute("update items set state = @state", new { state }));
        return (await Services.GetRequiredService<BacklogReader>().List(new(), Reading.Everything)).Items.Single();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
