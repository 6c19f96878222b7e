using Intake.Core.Backlog;
using Intake.Core.Language;
using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>Reads where contacts stand.</summary>
public sealed class ContactReader(Database database)
{
    public const int MostPerPage = 1_000;

    const string Columns =
        """
        select c.id, c.reference, c.source, c.case_id, c.kind, i.number as item, l.how as link,
            k.area, k.unit, k.because, f.given_up, i.area as item_area, i.unit as item_unit
        from contacts c
            left join links l on l.contact_id = c.id and l.withdrawn_at is null
            left join items i on i.id = l.item_id
            left join classifications k on k.contact_id = c.id
            left join pipeline_failures f on f.contact_id = c.id
        """;

    public Task<ContactStatus?> Find(string id, CancellationToken stop = default) => Find(id, Reading.Everything, stop);

    public Task<ContactStatus?> Find(string id, Reading reading, CancellationToken stop = default) => database.Read(
        async session => await session.First<ContactStatus>($"{Columns} where c.id = @id", new { id }) is { } found
            ? found.For(await reading.In(session)) : null,
        stop);

    /// <summary>A page in the order they were recorded. <paramref name="after"/> is the previous page's last id.</summary>
    public Task<IReadOnlyList<ContactStatus>> List(
        string? source, string? after, int take, Reading reading, CancellationToken stop = default) => database.Read<IReadOnlyList<ContactStatus>>(
        async session =>
        {
            var sight = await reading.In(session);
            var found = await session.Query<ContactStatus>(
                $"""
                {Columns}
                where c.id > @after and (@source = '' or c.source = @source)
                order by c.id
                limit @take
                """,
                new { source = source ?? "", after = after ?? "", take });
            return [.. found.Select(contact => contact.For(sight))];
        },
        stop);
}

/// <summary>Where one contact stands. Holds no text and no personal data.</summary>
public sealed record ContactStatus
{
    public required string Id { get; init; }
    public required string Reference { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }
    public required string Kind { get; init; }
    public string? Item { get; init; }
    public string? Link { get; init; }
    public string? Area { get; init; }
    public string? Unit { get; init; }
    public string? Because { get; init; }
    public long? GivenUp { get; init; }

    /// <summary>Of the item it voices: secrecy follows that.</summary>
    public string? ItemArea { get; init; }
    public string? ItemUnit { get; init; }

    // Why an area was suggested quotes the text.
    internal ContactStatus For(Sight sight) => sight.Sees(Area ?? "", Unit ?? "") && sight.Sees(ItemArea ?? "", ItemUnit ?? "")
        ? this : this with { Because = null };

    public string State => Item is not null ? "routed" : GivenUp == 1 ? "failed" : "received";

    public string? BecauseIn(string language) =>
        Because is null ? null : Core.Language.Because.FromJson(Because).In(language);
}
