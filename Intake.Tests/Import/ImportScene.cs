using Intake.Core.Contacts;
using Intake.Core.Import;
using Intake.Core.Outbox;
using Intake.Tests.Support;

namespace Intake.Tests.Import;

/// <summary>A folder with files to import, and a store to import them into.</summary>
sealed class ImportScene : IAsyncDisposable
{
    readonly TempFolder folder = new();
    readonly OutboxWakeUps relay = new();

    ImportScene(TestStore store)
    {
        Store = store;
        Recorder = new(store.Database, store.Vault, relay, TimeProvider.System);
    }

    public TestStore Store { get; }

    public ContactRecorder Recorder { get; }

    public static async Task<ImportScene> Open(string engine = "sqlite") => new(await TestStore.Create(engine));

    public string Path(string name) => folder.File(name);

    public string Write(string name, params string[] lines)
    {
        File.WriteAllText(Path(name), string.Join('\n', lines) + "\n");
        return Path(name);
    }

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    public Task<ImportSummary> Import(string file) => Import(new ImportOrder { File = file });

    public Task<ImportSummary> Import(ImportOrder order, Action<ImportProgress>? watch = null, CancellationToken stop = default) =>
        Importer.Storing(Store.Database, Recorder, TimeProvider.System).Run(order, new Watcher(watch), stop);

    public Task<ImportSummary> Try(ImportOrder order) =>
        Importer.Trying(Store.Database, TimeProvider.System).Run(order, new Watcher(null), default);

    public Task<IReadOnlyList<Contact>> Contacts() =>
        Store.Database.Read(s => s.Query<Contact>("select * from contacts order by recorded_at, case_id"));

    public Task<T> Single<T>(string sql) => Store.Database.Read(s => s.Single<T>(sql));

    /// <summary>Every row of the tables that an import may touch, as text.</summary>
    public async Task<string> Everything()
    {
        var all = "";
        foreach (var table in new[] { "contacts", "vault", "outbox", "idempotency_keys", "import_runs" })
            all += string.Join('\n', (await Store.Database.Read(s => s.Query<dynamic>($"select * from {table} order by 1"))).Select(row =>
                string.Join('|', ((IDictionary<string, object?>)row).Values)));
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        relay.Dispose();
        folder.Dispose();
    }

    sealed class Watcher(Action<ImportProgress>? watch) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => watch?.Invoke(value);
    }
}
