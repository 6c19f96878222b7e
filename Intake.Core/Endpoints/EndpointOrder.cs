using Intake.Core.Contacts;

namespace Intake.Core.Endpoints;

/// <summary>What an endpoint is to be.</summary>
/// <param name="Events">Types of <see cref="EndpointEvent"/>; none: all.</param>
public sealed record EndpointOrder(string? Url, string? Title, IReadOnlyList<string>? Events = null)
{
    public const int LongestUrl = 500, LongestTitle = 100;

    public EndpointOrder Clean() => new(Url?.Trim(), Title?.Trim(), Events is { Count: > 0 } ? [.. Events.Distinct()] : EndpointEvent.All);

    public Refusal? Check() => !IsAddress(Url) ? EndpointRefusals.BadUrl
        : Title is null or "" or { Length: > LongestTitle } || Title.Any(char.IsControl) ? EndpointRefusals.BadTitle
        : Events!.Any(type => !EndpointEvent.All.Contains(type)) ? EndpointRefusals.UnknownEvent
        : null;

    // Over TLS but on one's own machine. Where it leads is checked when it is connected to.
    static bool IsAddress(string? text) => text is { Length: <= LongestUrl } && !text.Any(char.IsControl)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
