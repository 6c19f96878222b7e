using Intake.Core.Language;
using Intake.Core.Privacy;
using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>One thing that somebody said, as it is kept: masked, immutable. A row of <c>contacts</c>.</summary>
public sealed record Contact
{
    public required string Id { get; init; }

    /// <summary>What the resident is told to refer to, such as <c>K-7F3Q9-XKD2M</c>.</summary>
    public required string Reference { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }

    /// <summary>Equal for texts that say the same letter by letter (<see cref="Language.TextKey"/>).</summary>
    public required string TextKey { get; init; }
    public required string Channel { get; init; }
    public string? Place { get; init; }

    /// <summary>The area as the source names it, if it does.</summary>
    public string? AreaGiven { get; init; }
    public required string Language { get; init; }
    public required string Submitter { get; init; }

    /// <summary>Number of the item that the agent chose.</summary>
    public string? AttachTo { get; init; }

    /// <summary>How many pieces of personal data were masked in the text.</summary>
    public required long Masked { get; init; }

    /// <summary>When it was said, and when it came in here (unix ms).</summary>
    public required long RecordedAt { get; init; }
    public required long ReceivedAt { get; init; }

    /// <summary>A draft that passed <see cref="ContactRules"/>, masked.</summary>
    /// <param name="notNames">Words that are not to be masked as names.</param>
    public static Contact From(ContactDraft draft, DateTimeOffset now, IReadOnlySet<string>? notNames = null)
    {
        var text = Masker.Mask(FieldRules.Clean(draft.Text)!, notNames);
        // Where somebody with a protected identity said something may tell where she lives.
        var place = draft.Resident?.ProtectedIdentity == true ? null : FieldRules.Clean(draft.Place);
        return new()
        {
            Id = Storage.Id.New(now),
            Reference = Contacts.Reference.New(),
            Source = FieldRules.Clean(draft.Source)!,
            CaseId = FieldRules.Clean(draft.CaseId)!,
            Kind = draft.Kind!,
            Text = text.Text,
            TextKey = Core.Language.TextKey.Of(text.Text),
            Channel = Unnamed(draft.Channel, notNames) ?? "other",
            Place = place is null ? null : MaskedPlace.Of(place, notNames),
            AreaGiven = Unnamed(draft.Area, notNames),
            Language = draft.Language ?? LanguageGuess.Of(text.Text),
            Submitter = draft.Submitter ?? "resident",
            AttachTo = FieldRules.Clean(draft.AttachTo),
            Masked = text.Count,
            RecordedAt = (draft.RecordedAt ?? now).ToUnixTimeMilliseconds(),
            ReceivedAt = now.ToUnixTimeMilliseconds(),
        };
    }

    // Nobody is meant to write a person here; somebody will.
    static string? Unnamed(string? field, IReadOnlySet<string>? notNames) =>
        FieldRules.Clean(field) is { } text ? Masker.Mask(text, notNames).Text : null;
}
