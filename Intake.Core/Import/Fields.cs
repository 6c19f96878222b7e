namespace Intake.Core.Import;

/// <summary>What a column can mean, by the name used in <c>--map</c>.</summary>
public static class Fields
{
    public const string CaseId = "caseId";
    public const string Title = "title";
    public const string Text = "text";
    public const string Kind = "kind";
    public const string Area = "area";
    public const string Place = "place";
    public const string Channel = "channel";
    public const string RecordedAt = "recordedAt";
    public const string Language = "language";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Wants = "wants";
    public const string ProtectedIdentity = "protectedIdentity";

    public static IReadOnlyList<string> All { get; } =
        [CaseId, Title, Text, Kind, Area, Place, Channel, RecordedAt, Language, Email, Phone, Wants, ProtectedIdentity];
}
