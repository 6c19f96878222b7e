using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>Makes a contact of a row. Pure but for the ids of rows that have none (<see cref="ContentId"/>).</summary>
sealed class RowDraft(Mapping mapping, string source, string kind, DateTimeOffset now)
{
    static readonly DateTimeOffset earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly ContentId? ids = mapping[Fields.CaseId] is null ? new() : null;

    /// <returns>The draft, or why the row cannot be one.</returns>
    public (ContactDraft? Draft, Refusal? Refusal) Of(Row row)
    {
        if (row.Broken is not null) return (null, row.Broken);
        var (recordedAt, refusal) = When(Cell(row, Fields.RecordedAt));
        if (refusal is not null) return (null, refusal);
        var draft = Of(row, recordedAt);
        return ContactRules.Check(draft) is { } broken ? (null, broken) : (draft, null);
    }

    ContactDraft Of(Row row, DateTimeOffset? recordedAt)
    {
        var draft = new ContactDraft
        {
            Source = source,
            CaseId = Cell(row, Fields.CaseId),
            Kind = Wordings.Kind(Cell(row, Fields.Kind)) ?? kind,
            Text = TextWithTitle.Of(Cell(row, Fields.Title), Cell(row, Fields.Text)),
            Area = Cell(row, Fields.Area),
            Place = Cell(row, Fields.Place),
            Channel = Wordings.Channel(Cell(row, Fields.Channel)),
            Language = Wordings.Language(Cell(row, Fields.Language)),
            RecordedAt = recordedAt,
            Resident = Resident(row),
        };
        return ids is null ? draft : draft with { CaseId = ids.Of(draft) };
    }

    ResidentDraft? Resident(Row row)
    {
        var (email, phone, wants) = (Cell(row, Fields.Email), Cell(row, Fields.Phone), Wordings.Wants(Cell(row, Fields.Wants)));
        if (Wordings.IsYes(Cell(row, Fields.ProtectedIdentity))) return new() { ProtectedIdentity = true };
        if (email is null && phone is null) return null;
        return new()
        {
            Email = email,
            Phone = phone,
            Wants = wants,
            Channel = email is not null ? "email" : "sms",
        };
    }

    (DateTimeOffset?, Refusal?) When(string? text)
    {
        if (text is null) return (null, null);
        if (Moment.Read(text) is not { } moment) return (null, ImportRefusals.BadTime);
        // A day's grace: the file's clock and this one may differ.
        return moment >= earliest && moment <= now.AddDays(1) ? (moment, null) : (null, ImportRefusals.ImpossibleTime);
    }

    string? Cell(Row row, string field) =>
        mapping[field] is { } column && row[column] is { } cell && !string.IsNullOrWhiteSpace(cell) ? cell.Trim() : null;
}
