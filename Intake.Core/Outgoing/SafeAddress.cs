namespace Intake.Core.Outgoing;

/// <summary>An address that somebody wrote and a secret is sent to.</summary>
static class SafeAddress
{
    /// <summary>Null unless it is over TLS but on one's own machine, without user and fragment. Where it leads is checked when it is connected to.</summary>
    public static Uri? Of(string? text, int longest) =>
        text is not null && text.Length <= longest && !text.Any(char.IsControl)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) ? uri : null;
}
