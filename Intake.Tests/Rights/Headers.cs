namespace Intake.Tests.Rights;

/// <summary>What every answer tells the browser, errors included.</summary>
static class Headers
{
    static readonly (string Name, string Value)[] always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=()"),
    ];

    static readonly string[] policy =
        ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "script-src 'self'"];

    // The API's documentation adds its styles as it runs. No script may.
    const string DocsStyle = "style-src 'self' 'unsafe-inline'";

    /// <summary>The first that is missing or wrong; null when all are there.</summary>
    public static string? MissingIn(HttpResponseMessage answer)
    {
        var framed = IsFramed(answer);
        foreach (var (name, value) in always)
            if (!(framed && name == "X-Frame-Options") && !Of(answer, name).Contains(value, StringComparison.Ordinal)) return name;
        var csp = Of(answer, "Content-Security-Policy");
        return policy.FirstOrDefault(part => !(framed && part.StartsWith("frame-ancestors", StringComparison.Ordinal)) && !csp.Contains(part, StringComparison.Ordinal))
            ?? (csp.Replace(DocsStyle, "", StringComparison.Ordinal).Contains("unsafe", StringComparison.Ordinal) ? "a policy without unsafe-*" : null)
            ?? (answer.Headers.Server.Count > 0 ? "silence about the server" : null);
    }

    // The panel alone may be framed, by origins that are named one by one; X-Frame-Options cannot name any.
    static bool IsFramed(HttpResponseMessage answer) =>
        answer.RequestMessage?.RequestUri?.AbsolutePath is "/panel"
        && Of(answer, "Content-Security-Policy").Contains("frame-ancestors https://", StringComparison.Ordinal)
        && Of(answer, "X-Frame-Options").Length == 0;

    static string Of(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(';', values) : "";
}
