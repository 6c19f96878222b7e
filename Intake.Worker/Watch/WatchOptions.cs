namespace Intake.Worker.Watch;

/// <summary>Section <c>Worker</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>
    /// Address on which the worker answers <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>, such as
    /// <c>http://127.0.0.1:5081</c>; none: it listens to nothing. Without sign-in: keep it inside.
    /// </summary>
    public string? Listen { get; set; }
}
