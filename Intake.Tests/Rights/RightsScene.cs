using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Intake.Core.Pipeline;
using Intake.Core.Rights;
using Intake.Core.Vault;
using Intake.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Rights;

/// <summary>A store with the product's own services and key ring, as in a process.</summary>
sealed class RightsScene : IAsyncDisposable
{
    public static readonly Actor Officer = Actor.User("officer");

    public static ContactDraft Anna { get; } = Said(" Anna@Example.se ", "070-123 45 67");

    RightsScene(TestStore store) => (Store, Services) = (store, Process(store));

    public TestStore Store { get; }
    public ServiceProvider Services { get; }
    public ResidentVault Vault => Services.GetRequiredService<ResidentVault>();
    public PersonFinder Finder => Services.GetRequiredService<PersonFinder>();
    public Erasure Erasure => Services.GetRequiredService<Erasure>();

    public static async Task<RightsScene> Open(string engine)
    {
        var scene = new RightsScene(await TestStore.Create(engine));
        await scene.Services.GetRequiredService<AuditKeys>().Load();
        return scene;
    }

    public static ServiceProvider Process(TestStore store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = store.Options.Value.Provider,
            ["Storage:ConnectionString"] = store.Options.Value.ConnectionString,
        }).Build();
        return new ServiceCollection().AddLogging().AddIntake(configuration).AddAccess(configuration)
            .AddPipeline().AddDelivery(configuration).AddRights().BuildServiceProvider();
    }

    public static ContactDraft Said(string? email, string? phone) => A.Contact() with
    {
        Resident = new() { Name = email is null ? null : "Anna Kanariefågel", Email = email, Phone = phone, Wants = "receipt", Channel = email is null ? "sms" : "email" },
    };

    public async Task<string> Record(ContactDraft draft) =>
        ((Recorded.Accepted)await Services.GetRequiredService<ContactRecorder>().Record(draft)).Id;

    /// <summary>Recorded and routed, with its receipt queued.</summary>
    public async Task<string> Receive(ContactDraft draft)
    {
        var id = await Record(draft with { CaseId = Guid.NewGuid().ToString("N") });
        await Services.GetRequiredService<ContactPipeline>().Handle([id], default);
        return id;
    }

    public Task<long> Count(string from) => Store.Database.Read(session => session.Single<long>($"select count(*) from {from}"));

    public Task<IReadOnlyList<string>> Audit() =>
        Store.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || because from audit order by seq"));

    /// <summary>Every row of every table, as text.</summary>
    public Task<string> Everything() => Store.Database.Read(async session =>
    {
        var tables = await session.Query<string>(Store.Options.Value.Provider == "postgres"
            ? "select tablename from pg_tables where schemaname = 'public'"
            : "select name from sqlite_master where type = 'table'");
        var all = "";
        foreach (var table in tables)
            foreach (IDictionary<string, object?> row in await session.Query<dynamic>($"select * from {table}"))
                all += string.Join('|', row.Values) + "\n";
        return all;
    });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
