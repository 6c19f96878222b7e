using Intake.Core.Audit;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Audit;

/// <summary>A log in a real store with some rows in it.</summary>
sealed class AuditScene : IAsyncDisposable
{
    readonly IDataProtectionProvider protection = new EphemeralDataProtectionProvider();

    AuditScene(TestStore store)
    {
        Store = store;
        (Keys, Log) = Process(new());
    }

    public TestStore Store { get; }
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));
    public AuditKeys Keys { get; private set; }
    public AuditLog Log { get; private set; }
    public AuditVerifier Verifier => new(Store.Database, Keys);

    public static async Task<AuditScene> Open(string engine, int rows = 0)
    {
        var scene = new AuditScene(await TestStore.Create(engine));
        await scene.Add(rows);
        return scene;
    }

    /// <summary>The process starts again, perhaps with other settings.</summary>
    public async Task Restart(AuditOptions options)
    {
        (Keys, Log) = Process(options);
        await Keys.Load();
        await new AuditRekeying(Store.Database, Keys, Log).Note();
    }

    public async Task Add(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Log.Append(Entry(i));
        }
    }

    public static AuditEntry Entry(int i) => new()
    {
        Actor = Actor.User($"u{i % 3}"),
        Action = i % 2 == 0 ? "resident.read" : "user.disable",
        Subject = $"id-{i}",
        Because = $"ärende {i}",
    };

    public Task<(IReadOnlyList<AuditRow> Rows, AuditHead Head)> Read() => Store.Database.Read(async session =>
    {
        var rows = new List<AuditRow>();
        await foreach (var row in AuditTable.All(session)) rows.Add(row);
        return ((IReadOnlyList<AuditRow>)rows, (await AuditTable.Head(session))!);
    });

    /// <summary>What is found of the store after a piece of SQL, which is then taken back.</summary>
    public async Task<AuditFinding> After(string sql)
    {
        AuditFinding? found = null;
        try
        {
            await Store.Database.Write(async session =>
            {
                await session.Execute(sql);
                found = await Verifier.Verify(session);
                throw new TakenBackException();
            });
        }
        catch (TakenBackException)
        {
        }
        return found!;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    (AuditKeys Keys, AuditLog Log) Process(AuditOptions options)
    {
        var keys = new AuditKeys(Store.Database, Clock, protection, options);
        return (keys, new(Store.Database, Clock, keys));
    }

    sealed class TakenBackException : Exception;
}
