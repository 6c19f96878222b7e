namespace Intake.Core.CaseSystems;

/// <summary>Where telling a case stands, by wire name. The diagram is in docs/flow.md.</summary>
public static class WriteBackState
{
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Told = "told";

    /// <summary>Refused for good, or tried for three days.</summary>
    public const string Failed = "failed";

    /// <summary>The source was disabled, or has no address or secret any more.</summary>
    public const string Cancelled = "cancelled";
}
