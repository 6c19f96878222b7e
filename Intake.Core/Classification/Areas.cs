using Intake.Core.Storage;

namespace Intake.Core.Classification;

/// <summary>The service areas in this process: the product's with the municipality's changes, of every process.</summary>
public sealed class Areas(Database database) : IFollowsStore
{
    volatile AreaCatalog current = AreaCatalog.Default;

    /// <summary>As last read, at most a few seconds ago. Who may read what is not decided by it: see <see cref="Secrecy"/>.</summary>
    public AreaCatalog Current => current;

    public async Task Refresh(CancellationToken stop = default)
    {
        var read = await database.Read(In, stop);
        // Two refreshes at once may end in either order: the later edition stays.
        for (var last = current; read.Edition > last.Edition; last = current)
            if (Interlocked.CompareExchange(ref current, read, last) == last) return;
    }

    /// <summary>As they are in this transaction.</summary>
    internal async Task<AreaCatalog> In(Session session)
    {
        var known = current;
        return await AreaTable.Edition(session) == known.Edition ? known : await AreaTable.Catalog(session);
    }
}
