using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Who may show the panel in a frame: the configuration's origins, those of known case systems, and those that an administrator allowed.</summary>
public sealed class AllowedOrigins(Database database, AuditLog audit, IOptions<PanelOptions> options, TimeProvider clock) : IFollowsStore
{
    /// <summary>They all stand in one header.</summary>
    public const int Most = 50;

    const int Longest = 200;

    volatile IReadOnlyList<string> current = options.Value.AllowedOrigins;
    long rounds;

    /// <summary>As last read, at most a few seconds ago; the same list until something changed.</summary>
    public IReadOnlyList<string> Current => current;

    /// <summary>Those of the configuration, which no page changes.</summary>
    public IReadOnlyList<string> Fixed => options.Value.AllowedOrigins;

    public Task<IReadOnlyList<PanelOrigin>> List(CancellationToken stop = default) => database.Read(PanelOriginTable.List, stop);

    /// <summary>Those of the case systems that are known.</summary>
    public Task<IReadOnlyList<string>> OfSources(CancellationToken stop = default) => database.Read(SourceTable.Origins, stop);

    public async Task Refresh(CancellationToken stop = default)
    {
        var round = Interlocked.Increment(ref rounds);
        // Whatever a row holds, nothing but an exact origin comes into the header.
        var stored = (await List(stop)).Select(row => row.Origin).Concat(await OfSources(stop)).Where(WebOrigin.IsExact);
        var read = Fixed.Concat(stored).Distinct().ToList();
        // One that began before another may have read less than that did.
        if (round == Interlocked.Read(ref rounds) && !read.SequenceEqual(current)) current = read;
    }

    public async Task<Refusal?> Add(string? origin, Actor by)
    {
        var clean = (origin ?? "").Trim();
        if (clean.Length > Longest || !WebOrigin.IsExact(clean)) return OriginRefusals.BadOrigin;
        if (Fixed.Contains(clean)) return OriginRefusals.OriginKnown;
        return await Change("origin.add", clean, by, async session =>
            (await PanelOriginTable.List(session)).Count >= Most ? OriginRefusals.TooManyOrigins
            : await PanelOriginTable.Add(session, clean, by.ToString(), clock.Now()) ? null : OriginRefusals.OriginKnown);
    }

    public async Task<Refusal?> Remove(string? origin, Actor by) => Fixed.Contains(origin) ? OriginRefusals.FixedOrigin
        : await Change("origin.remove", origin ?? "", by, async session =>
            await PanelOriginTable.Remove(session, origin ?? "") ? null : OriginRefusals.UnknownOrigin);

    async Task<Refusal?> Change(string action, string origin, Actor by, Func<Session, Task<Refusal?>> change)
    {
        var refusal = await database.Write(async session =>
        {
            await session.TakeLock(PanelOriginTable.Lock);
            if (await change(session) is { } refused) return refused;
            await audit.Append(session, new() { Actor = by, Action = action, Subject = origin });
            return null;
        });
        await Refresh();
        return refusal;
    }
}
