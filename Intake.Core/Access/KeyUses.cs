using System.Collections.Concurrent;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>When each key was last used: noted in memory by the calls, written by <see cref="KeyUseLoop"/>.</summary>
public sealed class KeyUses(Database database, TimeProvider clock)
{
    readonly ConcurrentDictionary<string, long> unwritten = new();

    public void Note(string keyId) => unwritten[keyId] = clock.Now();

    public async Task Write()
    {
        var uses = unwritten.ToArray();
        if (uses.Length == 0) return;
        await database.Write(async session =>
        {
            // In one order everywhere: two processes never wait for each other's rows.
            foreach (var (id, at) in uses.OrderBy(use => use.Key, StringComparer.Ordinal))
                await ApiKeyTable.MarkUsed(session, id, at);
        });
        foreach (var use in uses) unwritten.TryRemove(use);
    }
}
