namespace Intake.Core.Contacts;

/// <summary>What a contact must fulfil. Pure: the same draft always gets the same answer.</summary>
public static class ContactRules
{
    public const int LongestText = 10_000;
    internal const int LongestField = 200;

    static readonly string[] Submitters = ["resident", "employee", "business", "association"];

    /// <returns>The first refusal, or null when the draft can be recorded.</returns>
    public static Refusal? Check(ContactDraft draft) =>
        Broken(draft) ?? Missing(draft) ?? Unknown(draft) ?? (draft.Resident is null ? null : ResidentRules.Check(draft.Resident));

    /// <summary>The text alone, as a preview sends it.</summary>
    public static Refusal? CheckText(string? text) =>
        FieldRules.Check("text", text, LongestText, lines: true) ?? (string.IsNullOrWhiteSpace(text) ? Refusals.EmptyText : null);

    static Refusal? Broken(ContactDraft draft) =>
        FieldRules.Check("source", draft.Source, LongestField)
        ?? FieldRules.Check("caseId", draft.CaseId, LongestField)
        ?? FieldRules.Check("text", draft.Text, LongestText, lines: true)
        ?? FieldRules.Check("channel", draft.Channel, LongestField)
        ?? FieldRules.Check("place", draft.Place, LongestField)
        ?? FieldRules.Check("area", draft.Area, LongestField)
        ?? FieldRules.Check("attachTo", draft.AttachTo, LongestField);

    static Refusal? Missing(ContactDraft draft) =>
        string.IsNullOrWhiteSpace(draft.Source) ? Refusals.MissingSource
        : string.IsNullOrWhiteSpace(draft.CaseId) ? Refusals.MissingCaseId
        : string.IsNullOrWhiteSpace(draft.Text) ? Refusals.EmptyText
        : null;

    static Refusal? Unknown(ContactDraft draft) =>
        !ContactKind.IsKnown(draft.Kind) ? Refusals.UnknownKind
        : draft.Submitter is not null && !Submitters.Contains(draft.Submitter) ? Refusals.UnknownSubmitter
        : draft.Language is not null && !IsLanguage(draft.Language) ? Refusals.BadLanguage
        : null;

    internal static bool IsLanguage(string code) =>
        code.Length is >= 2 and <= 12 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1])
        && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
