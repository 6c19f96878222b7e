using System.Security.Cryptography;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>
/// Whether a context token is what a case system made for this installation and for the page that shows the panel.
/// How often it was used is counted where a session begins.
/// </summary>
public sealed class ContextCheck(SourceRegister sources, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>From when it was made until it ends, at most.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    /// <summary>How far the case system's clock may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    // Case systems' names are no longer.
    const int LongestName = 40;

    /// <param name="origin">Of the page that shows the panel, as the browser says.</param>
    public async Task<(ContextClaims? Claims, Source? Source, Refusal? Refusal)> Check(string? token, string? origin)
    {
        if (ContextReader.Read(token) is not { Claims: { Source.Length: <= LongestName } claims } read) return (null, null, PanelRefusals.Forged);
        var source = await sources.Find(claims.Source);
        if (source is null || !IsSigned(read, await sources.Secrets(source.Name, SecretPurpose.Context))) return (null, null, PanelRefusals.Forged);
        return Fault(claims, source, origin) is { } refusal ? (null, null, refusal) : (claims, source, null);
    }

    Refusal? Fault(ContextClaims claims, Source source, string? origin) =>
        claims.Audience != site.Value.PublicUrl.TrimEnd('/') ? PanelRefusals.Audience
        : source.Origin is null || claims.Origin != source.Origin || origin != source.Origin ? PanelRefusals.Origin
        : !IsTimely(claims) ? PanelRefusals.Expired
        : null;

    bool IsTimely(ContextClaims claims)
    {
        var (now, skew) = (clock.GetUtcNow().ToUnixTimeSeconds(), (long)Skew.TotalSeconds);
        return claims.IssuedAt <= now + skew && claims.ExpiresAt > now - skew
            && claims.ExpiresAt > claims.IssuedAt && claims.ExpiresAt - claims.IssuedAt <= (long)LongestLife.TotalSeconds;
    }

    // Every secret is tried, each in the same time whatever is wrong.
    static bool IsSigned(SignedContext token, IReadOnlyList<string> secrets)
    {
        var signed = false;
        foreach (var secret in secrets)
            signed |= CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(SecretPurpose.KeyOf(secret), token.Signed), token.Signature);
        return signed;
    }
}
