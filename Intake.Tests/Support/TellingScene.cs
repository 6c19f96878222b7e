using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.CaseSystems;
using Intake.Core.Contacts;
using Intake.Core.Endpoints;
using Intake.Core.Outbox;
using Intake.Core.Outgoing;
using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Support;

/// <summary>A store with the product's own services, as in a worker, a clock that the test moves, and a relay by hand.</summary>
sealed class TellingScene : IAsyncDisposable
{
    public static readonly Actor Analyst = Actor.User("analyst");

    TellingScene(TestStore store, TimeProvider clock, (string Key, string Value)[] settings) =>
        (Store, Services, Clock) = (store, Process(store, clock, settings), clock as FakeTimeProvider ?? new());

    public TestStore Store { get; }
    public ServiceProvider Services { get; }
    public FakeTimeProvider Clock { get; }

    public static async Task<TellingScene> Open(string engine, TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        var scene = new TellingScene(await TestStore.Create(engine), clock ?? new FakeTimeProvider(DateTimeOffset.UtcNow), settings);
        await scene.Get<AuditKeys>().Load();
        return scene;
    }

    /// <summary>One more process on the same store.</summary>
    public static ServiceProvider Process(TestStore store, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = store.Options.Value.Provider,
            ["Storage:ConnectionString"] = store.Options.Value.ConnectionString,
            ["PublicUrl"] = "https://intake.example.se",
            ["Outgoing:AllowedNetworks:0"] = "127.0.0.1/32",
        }).AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(clock);
        return services.AddIntake(configuration).AddAccess(configuration).AddPipeline()
            .AddEndpointCalls(configuration).AddCaseSystemCalls(configuration).AddSingleton(clock).BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Recorded and routed.</summary>
    /// <returns>Number of its item.</returns>
    public async Task<string> Receive(ContactDraft draft)
    {
        var id = ((Recorded.Accepted)await Get<ContactRecorder>().Record(draft)).Id;
        await Get<ContactPipeline>().Handle([id], default);
        return (await Get<ContactReader>().Find(id))!.Item!;
    }

    public async Task Move(string number, string to, string? because = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var (_, refusal) = await Get<ItemMover>().Move(number, new(to, because), Reading.Everything, Analyst);
        if (refusal is not null) throw new InvalidOperationException(refusal.Code);
    }

    /// <summary>Hands what waits in the outbox and is due to its sender, as the relay does, and waits until that rests.</summary>
    /// <returns>How many ids it were.</returns>
    public async Task<int> Deliver(string type)
    {
        var ids = await Due(type);
        if (ids.Count == 0) return 0;
        var lanes = type == OutboxTable.DispatchQueued ? Get<DispatchSender>().Lanes : Get<WriteBackSender>().Lanes;
        await (type == OutboxTable.DispatchQueued ? Get<DispatchSender>().Send(ids, default) : Get<WriteBackSender>().Send(ids, default));
        await lanes.Idle();
        return ids.Count;
    }

    public Task<IReadOnlyList<string>> Due(string type) => Store.Database.Write<IReadOnlyList<string>>(async session =>
    {
        var rows = await OutboxTable.Claim(session, type, "test", Now, Now + 1, 100);
        await OutboxTable.MarkSent(session, "test", Now);
        return [.. rows.Select(row => row.Subject)];
    });

    /// <summary>How long from now the next row of this type waits; null when none does.</summary>
    public async Task<TimeSpan?> Waits(string type) => await Store.Database.Read(session => session.First<long?>(
        "select min(available_at) from outbox where sent_at is null and type = @type", new { type })) is { } at ? TimeSpan.FromMilliseconds(at - Now) : null;

    /// <summary>Moves the clock to when the next row of this type is due, and delivers it.</summary>
    public async Task DeliverNext(string type)
    {
        if (await Waits(type) is { } wait && wait > TimeSpan.Zero) Clock.Advance(wait + TimeSpan.FromMilliseconds(1));
        await Deliver(type);
    }

    public Task<IReadOnlyList<T>> Query<T>(string sql) => Store.Database.Read(session => session.Query<T>(sql));

    public Task<T> Single<T>(string sql) => Store.Database.Read(session => session.Single<T>(sql));

    long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
