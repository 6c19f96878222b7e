namespace Intake.Core.Sources;

/// <summary>What a case system is, by wire name: how its deliveries are signed and how it is told.</summary>
public static class SourceKind
{
    /// <summary>Standard Webhooks, and whatever a mapping makes of the body.</summary>
    public const string Standard = "standard";
    public const string RequestTracker = "request-tracker";
    public const string Zammad = "zammad";
    public const string Zendesk = "zendesk";
    public const string SupportManagement = "support-management";
    public const string Open311 = "open311";

    public static IReadOnlyList<string> All { get; } = [Standard, RequestTracker, Zammad, Zendesk, SupportManagement, Open311];
}
