namespace Intake.Core.Hooks;

/// <summary>Which deliveries of the log; what is empty asks for all.</summary>
/// <param name="Before">Id of the last one seen: older ones.</param>
public sealed record HookFilter(string Source = "", string Outcome = "", string Before = "", int Take = 50);

/// <summary>How many deliveries of a source ended in a way.</summary>
public sealed record HookCount
{
    public required string Source { get; init; }
    public required string Outcome { get; init; }
    public required long Deliveries { get; init; }
}
