namespace Intake.Core.Classification;

/// <summary>What a change changed, for the audit log: <c>unit: Trafiknämnden → Gatukontoret, secret: yes, words</c>.</summary>
static class AreaDifference
{
    public static string Between(Area? before, Area after) => string.Join(", ", Parts(before, after));

    static IEnumerable<string> Parts(Area? before, Area after)
    {
        if (before is null) yield return "new";
        if (before?.Sv != after.Sv) yield return $"sv: {after.Sv}";
        if (before?.En != after.En) yield return $"en: {after.En}";
        if (before?.Unit != after.Unit) yield return before is null ? $"unit: {after.Unit}" : $"unit: {before.Unit} → {after.Unit}";
        if ((before?.IsSecret ?? false) != after.IsSecret) yield return $"secret: {(after.IsSecret ? "yes" : "no")}";
        if ((before?.InUse ?? true) != after.InUse) yield return $"in use: {(after.InUse ? "yes" : "no")}";
        if (!after.Aliases.SequenceEqual(before?.Aliases ?? [])) yield return "aliases";
        if (!SameWords(before, after)) yield return "words";
    }

    static bool SameWords(Area? before, Area after) =>
        after.OwnWords.OrderBy(word => word.Key).SequenceEqual((before?.OwnWords.AsEnumerable() ?? []).OrderBy(word => word.Key));
}
