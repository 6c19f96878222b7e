using Intake.Core.Backlog;
using Intake.Core.Language;

namespace Intake.Api.Backlog;

/// <param name="Next">Cursor for <c>after</c>; null on the last page.</param>
public sealed record ItemPage(IReadOnlyList<ItemLine> Items, long Total, string? Next);

/// <summary>An item in a list.</summary>
public sealed record ItemLine(
    string Number, string Kind, string Title, string Area, string Unit, string State, long Voices, long Persons)
{
    public static ItemLine From(ItemRow row) =>
        new(row.Number, row.Kind, row.Title, row.Area, row.Unit, row.State, row.Voices, row.Persons);
}

/// <summary>An item with the voices linked to it and the items that may be the same.</summary>
public sealed record ItemAnswer(
    string Number, string Kind, string Title, string Area, string Unit, string State, long Voices, long Persons,
    string? AreaBecause, IReadOnlyList<LinkLine> Links, IReadOnlyList<SimilarItemLine> Similar)
{
    public static ItemAnswer From(ItemDetails details, string language)
    {
        var item = details.Item;
        return new(
            item.Number, item.Kind, item.Title, item.Area, item.Unit, item.State, item.Voices, item.Persons,
            details.Suggested is { } suggested ? Because.FromJson(suggested.Because).In(language) : null,
            [.. details.Voices.Select(voice => LinkLine.From(voice, language))],
            [.. details.Similar.Select(similar => SimilarItemLine.From(similar, language))]);
    }
}

/// <summary>A voice: the contact, its masked text, and how and why it is linked.</summary>
public sealed record LinkLine(
    string ContactId, string Reference, string Text, string? Place, string Channel, string Submitter, DateTimeOffset RecordedAt,
    string Link, string Because, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset? WithdrawnAt)
{
    public static LinkLine From(Voice voice, string language) => new(
        voice.ContactId, voice.Reference, voice.Text, voice.Place, voice.Channel, voice.Submitter, At(voice.RecordedAt),
        voice.How, Core.Language.Because.FromJson(voice.Because).In(language), voice.MadeBy, At(voice.MadeAt),
        voice.WithdrawnAt is { } withdrawn ? At(withdrawn) : null);

    static DateTimeOffset At(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs);
}

public sealed record SimilarItemLine(string Number, string Kind, string Title, long Voices, string State, double Score, string Because)
{
    public static SimilarItemLine From(SimilarItem similar, string language) => new(
        similar.Number, similar.Kind, similar.Title, similar.Voices, similar.State, Math.Round(similar.Score, 3),
        Core.Language.Because.FromJson(similar.Because).In(language));
}
