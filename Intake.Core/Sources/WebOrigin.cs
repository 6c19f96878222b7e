namespace Intake.Core.Sources;

/// <summary>An origin as a browser writes it.</summary>
public static class WebOrigin
{
    /// <summary>No path, no wildcard, no user, no default port, lower case; over TLS but on one's own machine. It goes into a header.</summary>
    public static bool IsExact(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.GetLeftPart(UriPartial.Authority) == origin
        && uri.UserInfo.Length == 0
        && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && origin.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || ".-:/[]".Contains(letter))
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
