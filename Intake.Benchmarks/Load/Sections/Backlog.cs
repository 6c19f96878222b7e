using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Traffic;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>Contacts that were recorded and wait in the outbox.</summary>
static class Backlog
{
    // With the store's own key ring: a worker process opens what is sealed here.
    static ResidentVault Vault(Store store) => new ServiceCollection().AddLogging()
        .AddSingleton(TimeProvider.System).AddSingleton(store.Database).AddVault(new ConfigurationBuilder().Build())
        .BuildServiceProvider().GetRequiredService<ResidentVault>();

    /// <returns>Their ids, in no order.</returns>
    public static async Task<IReadOnlyList<string>> Record(Store store, int contacts, CancellationToken stop, string cases = "CASE")
    {
        using var nobody = new OutboxWakeUps();
        var recorder = new ContactRecorder(store.Database, Vault(store), nobody, TimeProvider.System);
        var texts = new SwedishTexts(7);
        var ids = new List<string>();
        var drafts = Enumerable.Range(0, contacts).Select(i => ContactBodies.Draft(texts, i, $"{cases}{i:D8}"));
        foreach (var group in drafts.Chunk(32))
        {
            var recorded = await Task.WhenAll(group.Select(draft => recorder.Record(draft, null, stop)));
            ids.AddRange(recorded.Select(one => ((Recorded.Accepted)one).Id));
        }
        return ids;
    }
}
