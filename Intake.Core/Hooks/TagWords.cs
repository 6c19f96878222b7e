namespace Intake.Core.Hooks;

/// <summary>Tags, however a system writes them: a list, or one text with commas or spaces between.</summary>
static class TagWords
{
    static readonly char[] between = [',', ';', ' ', '\t', '\n'];

    /// <summary>In lower case: each value whole, then its words.</summary>
    public static IEnumerable<string> In(IReadOnlyList<string> values)
    {
        foreach (var value in values) yield return Fold(value);
        foreach (var value in values)
            foreach (var word in value.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return Fold(word);
    }

    public static string Fold(string text) => text.Trim().Normalize().ToLowerInvariant();
}
