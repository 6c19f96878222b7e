namespace Intake.Core.Feedback;

/// <summary>Where a message to a resident stands, by wire name.</summary>
public static class MessageState
{
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Sent = "sent";
    public const string Failed = "failed";

    /// <summary>The addressee's details were erased first.</summary>
    public const string Cancelled = "cancelled";
}

/// <summary>What a message tells of, by wire name.</summary>
public static class MessageEvent
{
    public const string Receipt = "receipt";
}
