using Intake.Core.Contacts;
using Intake.Core.Outgoing;

namespace Intake.Core.Endpoints;

/// <summary>What an endpoint is to be.</summary>
/// <param name="Events">Types of <see cref="EndpointEvent"/>; none: all.</param>
public sealed record EndpointOrder(string? Url, string? Title, IReadOnlyList<string>? Events = null)
{
    public const int LongestUrl = 500, LongestTitle = 100;

    public EndpointOrder Clean() => new(Url?.Trim(), Title?.Trim(), Events is { Count: > 0 } ? [.. Events.Distinct()] : EndpointEvent.All);

    public Refusal? Check() => SafeAddress.Of(Url, LongestUrl) is null ? EndpointRefusals.BadUrl
        : Title is null or "" or { Length: > LongestTitle } || Title.Any(char.IsControl) ? EndpointRefusals.BadTitle
        : Events!.Any(type => !EndpointEvent.All.Contains(type)) ? EndpointRefusals.UnknownEvent
        : null;
}
