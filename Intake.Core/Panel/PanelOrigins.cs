using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Which origins may show the panel in a frame: exact ones, over TLS but on one's own machine.</summary>
public sealed class PanelOrigins : IValidateOptions<PanelOptions>
{
    public ValidateOptionsResult Validate(string? name, PanelOptions options) =>
        options.AllowedOrigins.Where(origin => !IsExact(origin)).ToList() is { Count: > 0 } wrong
            ? ValidateOptionsResult.Fail(wrong.Select(Sentence))
            : ValidateOptionsResult.Success;

    /// <summary>Written as a browser writes it: no path, no wildcard, no user, no default port, lower case. It goes into a header.</summary>
    public static bool IsExact(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.GetLeftPart(UriPartial.Authority) == origin
        && uri.UserInfo.Length == 0
        && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && origin.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || ".-:/[]".Contains(letter))
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    static string Sentence(string? origin) =>
        $"Panel:AllowedOrigins holds '{origin}'. Write each origin exactly as a browser does, such as https://cases.example.se; http only for localhost.";
}
