namespace Intake.Core.Demo;

/// <summary>Section <c>Demo</c>. On in development only: never with real residents.</summary>
public sealed class DemoOptions
{
    /// <summary>Fills an empty database with made-up contacts and lets visitors try each role without an account.</summary>
    public bool Enabled { get; set; }
}
