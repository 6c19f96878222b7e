namespace Intake.Core.Endpoints;

/// <summary>Where one delivery to an endpoint stands, by wire name. The diagram is in docs/flow.md.</summary>
public static class DispatchState
{
    public const string Queued = "queued";
    public const string Sending = "sending";
    public const string Sent = "sent";

    /// <summary>Tried for three days, or refused for good.</summary>
    public const string Failed = "failed";

    /// <summary>The endpoint was disabled meanwhile.</summary>
    public const string Cancelled = "cancelled";
}
