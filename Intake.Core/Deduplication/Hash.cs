namespace Intake.Core.Deduplication;

/// <summary>FNV-1a on 64 bits: features as numbers, so that no text is kept for them.</summary>
static class Hash
{
    const ulong Basis = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <param name="family">Keeps a word and a run of letters that look alike apart.</param>
    public static ulong Of(char family, ReadOnlySpan<char> text)
    {
        var hash = (Basis ^ family) * Prime;
        foreach (var character in text)
            hash = (hash ^ character) * Prime;
        return hash;
    }
}
