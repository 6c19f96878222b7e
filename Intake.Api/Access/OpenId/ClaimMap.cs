namespace Intake.Api.Access.OpenId;

/// <summary>Lines <c>claim value=ours</c>. The value may hold <c>=</c> itself; it fits only letter by letter.</summary>
public static class ClaimMap
{
    public static IReadOnlyList<string> Of(IEnumerable<string> lines, IEnumerable<string> claims)
    {
        var known = claims.ToHashSet(StringComparer.Ordinal);
        return [.. lines.Select(Read).Where(line => known.Contains(line.Claim)).Select(line => line.Ours).Distinct()];
    }

    public static (string Claim, string Ours) Read(string line)
    {
        var at = line.LastIndexOf('=');
        return at < 0 ? ("", "") : (line[..at].Trim(), line[(at + 1)..].Trim());
    }

    public static bool IsLine(string line) => Read(line) is { Claim.Length: > 0, Ours.Length: > 0 };
}
