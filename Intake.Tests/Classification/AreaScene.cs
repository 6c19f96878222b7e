using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Panel;
using Intake.Core.Pipeline;
using Intake.Core.Units;
using Intake.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Classification;

/// <summary>One store and two processes on it, composed as the product is; neither follows the other by itself.</summary>
sealed class AreaScene : IAsyncDisposable
{
    public static readonly Actor Admin = Actor.User("u1");

    AreaScene(TestStore store) => (Store, Here, Elsewhere) = (store, Process(store), Process(store));

    public TestStore Store { get; }
    public ServiceProvider Here { get; }
    public ServiceProvider Elsewhere { get; }

    public static async Task<AreaScene> Open(string engine)
    {
        var scene = new AreaScene(await TestStore.Create(engine));
        await scene.Here.GetRequiredService<AuditKeys>().Load();
        return scene;
    }

    public static AreaDraft Like(Area area) => new(
        area.Code, area.Sv, area.En, area.Unit, area.IsSecret, area.Aliases, [.. area.OwnWords], area.InUse, area.Edition);

    /// <summary>The area as this process has it, after one round of following.</summary>
    public static async Task<Area> Now(IServiceProvider process, string code)
    {
        await process.GetRequiredService<Areas>().Refresh();
        return process.GetRequiredService<Areas>().Current.Find(code)!;
    }

    /// <summary>Changes the area as an administrator does who sees it as it is now.</summary>
    public async Task<Refusal?> Change(string code, Func<AreaDraft, AreaDraft> change)
    {
        var seen = Like(await Now(Here, code));
        return await Here.GetRequiredService<AreaChanges>().Change(change(seen), Admin);
    }

    /// <summary>Recorded and routed by a process; the item that it voices.</summary>
    public static async Task<ItemRow> Receive(IServiceProvider process, ContactDraft draft)
    {
        var recorded = (Recorded.Accepted)await process.GetRequiredService<ContactRecorder>().Record(draft);
        await process.GetRequiredService<ContactPipeline>().Handle([recorded.Id], default);
        var number = (await process.GetRequiredService<ContactReader>().Find(recorded.Id))!.Item!;
        return (await process.GetRequiredService<BacklogReader>().Item(number, Reading.Everything))!.Item;
    }

    public Task<IReadOnlyList<string>> Audited() =>
        Store.Database.Read(session => session.Query<string>("select action || ' ' || subject || ' ' || because from audit order by seq"));

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await Elsewhere.DisposeAsync();
        await Store.DisposeAsync();
    }

    static ServiceProvider Process(TestStore store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = store.Options.Value.Provider,
            ["Storage:ConnectionString"] = store.Options.Value.ConnectionString,
            ["Panel:AllowedOrigins:0"] = "https://fixed.example.se",
        }).Build();
        return new ServiceCollection().AddLogging().AddIntake(configuration).AddAccess(configuration)
            .AddPipeline().AddPanel(configuration).AddUnits().BuildServiceProvider();
    }
}
