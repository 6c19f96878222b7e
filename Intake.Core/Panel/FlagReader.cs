using Intake.Core.Backlog;
using Intake.Core.Language;
using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>What became of what somebody flagged: their own flags and nobody else's.</summary>
public sealed class FlagReader(Database database, TimeProvider clock)
{
    public const int MostPerPage = 200;

    /// <summary>Looking again within this time is the same visit.</summary>
    static readonly TimeSpan sameVisit = TimeSpan.FromMinutes(30);

    /// <summary>Newest first. <paramref name="after"/> is the previous page's last id.</summary>
    public Task<IReadOnlyList<FlagStanding>> Of(PanelCaller by, string? after, int take, CancellationToken stop = default) =>
        database.Read<IReadOnlyList<FlagStanding>>(
            async session =>
            {
                var sight = await by.Reading.In(session);
                var rows = await FlagTable.Of(session, by.Source, by.Agent, after ?? "", take);
                return [.. rows.Select(row => FlagStanding.Of(row, sight))];
            },
            stop);

    /// <summary>Notes that somebody looks at their flags.</summary>
    /// <returns>When they did before; null the first time (unix ms).</returns>
    public async Task<long?> Visit(string person, CancellationToken stop = default)
    {
        var now = clock.Now();
        var visit = await database.Write(session => FlagVisitTable.Note(session, person, now, now - (long)sameVisit.TotalMilliseconds), stop);
        return visit == 0 ? null : visit;
    }
}

/// <summary>A flag and where it stands; times are unix ms.</summary>
public sealed record FlagStanding
{
    /// <summary>States before there is an item, beside <see cref="ItemState"/>.</summary>
    public const string Received = "received", Failed = "failed";

    public required string Id { get; init; }
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public required string CaseId { get; init; }

    /// <summary>Of the item; until there is one, of what was written. The area's name when its words may not be read.</summary>
    public required string Title { get; init; }
    public required long CapturedAt { get; init; }

    /// <summary>The item's, or <see cref="Received"/> or <see cref="Failed"/>.</summary>
    public required string State { get; init; }
    public string? Item { get; init; }
    public long? Voices { get; init; }

    /// <summary>When the item last moved after it was flagged; null: not yet.</summary>
    public long? MovedAt { get; init; }

    internal static FlagStanding Of(FlagRow row, Sight sight) => new()
    {
        Id = row.Id,
        Reference = row.Reference,
        Kind = row.Kind,
        CaseId = row.CaseId,
        Title = row.Title is null ? ItemTitle.Of(row.Text) : sight.Sees(row.Area!, row.Unit!) ? row.Title : sight.NameOf(row.Area!),
        CapturedAt = row.CapturedAt,
        State = row.State ?? (row.GivenUp == 1 ? Failed : Received),
        Item = row.Item,
        Voices = row.Voices,
        MovedAt = row.MovedAt,
    };
}
