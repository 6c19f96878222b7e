namespace Intake.Core.Hooks;

/// <summary>A delivery as it came in: nothing of it is believed yet.</summary>
/// <param name="Header">A header's value by name; empty when it is missing or came more than once.</param>
public sealed record HookCall(Func<string, string> Header, ReadOnlyMemory<byte> Body);
