using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Intake.Core.Import;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Retention;
using Intake.Core.Rights;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Retention;

/// <summary>Retention on a real store, with a clock that the test moves and two people.</summary>
sealed class Years : IAsyncDisposable, ILegalHold
{
    public static readonly Actor One = Actor.User("one"), Other = Actor.User("other");

    readonly ContactRecorder recorder;

    Years(TestStore store)
    {
        Store = store;
        var keys = new AuditKeys(store.Database, Clock, new EphemeralDataProtectionProvider(), new AuditOptions());
        var audit = new AuditLog(store.Database, Clock, keys);
        var letters = new LetterFolder(Options.Create(new FeedbackOptions { Folder = Folder.Path }));
        IRetained[] kinds = [new RetainedDetails(), new RetainedKeys(), new RetainedLetters(letters), new RetainedFailures(), new RetainedImports(), new RetainedRefusedFiles()];
        Records = new(store.Database, keys, Clock);
        Rules = new(store.Database, audit, kinds, Options.Create(new RelayOptions()), Clock);
        Runs = new(store.Database, audit, kinds, new(store.Database, audit, Records, kinds, this, Clock), Clock);
        Verifier = new(store.Database, keys);
        recorder = new(store.Database, store.Vault, new(), Clock);
    }

    public TestStore Store { get; }
    public TempFolder Folder { get; } = new();
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));
    public RetentionRules Rules { get; }
    public RetentionRuns Runs { get; }
    public RetentionRecords Records { get; }
    public AuditVerifier Verifier { get; }
    public HashSet<string> Held { get; } = [];

    public long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<Years> Begin(string engine) => new(await TestStore.Create(engine));

    public Task<bool> Holds(Session session, string contactId) => Task.FromResult(Held.Contains(contactId));

    /// <summary>A contact with a resident, a client's key and a letter that was sent as a file.</summary>
    public async Task<string> Contact()
    {
        var key = new IdempotencyKey("client", Guid.NewGuid().ToString(), "hash");
        var id = ((Recorded.Accepted)await recorder.Record(A.Contact().Wanting("receipt", "a@example.org"), key)).Id;
        await Store.Database.Write(async session =>
        {
            await MessageTable.Queue(session, id, MessageEvent.Receipt, "email", "sv", Clock.GetUtcNow());
            var message = await session.Single<string>("select id from messages where contact_id = @id", new { id });
            await AttemptTable.Start(session, message, Clock.GetUtcNow());
            await MessageTable.Finish(session, message, MessageState.Sent, Now);
            await File.WriteAllTextAsync(Folder.File($"{message}.eml"), "");
        });
        return id;
    }

    /// <summary>An import of a file with nothing right in it.</summary>
    /// <returns>Where its refused row lies.</returns>
    public async Task<string> RefusedFile()
    {
        var file = Path.Combine(Directory.CreateDirectory(Folder.File("imports")).FullName, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllTextAsync(file, """{ "caseId": "1", "text": "Ring Anna", "kind": "wish" }""" + "\n");
        var summary = await Importer.Storing(Store.Database, recorder, Clock).Run(new() { File = file }, new Progress<ImportProgress>(), default);
        return summary.RefusedFile!;
    }

    public async Task<RetentionRecord> Run()
    {
        var (id, _) = await Runs.Plan(One);
        await Runs.Approve(id!, Other);
        return (await Runs.Run(id!, One)).Record!;
    }

    public async Task<HashSet<string>> Left(string table) =>
        [.. await Store.Database.Read(session => session.Query<string>($"select contact_id from {table}"))];

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}
