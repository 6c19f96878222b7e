using System.Collections.Frozen;
using Intake.Core.Language;
using Intake.Core.Units;

namespace Intake.Core.Classification;

/// <summary>What an administrator wants an area to be.</summary>
/// <param name="Words">Own word patterns with weights 1–7.</param>
/// <param name="Seen">Edition of the area that the administrator saw; 0 for one that nobody changed, or a new one.</param>
public sealed record AreaDraft(
    string Code, string Sv, string En, string Unit, bool IsSecret, IReadOnlyList<string> Aliases,
    IReadOnlyList<KeyValuePair<string, double>> Words, bool InUse, long Seen)
{
    /// <summary>As it is stored: trimmed, each name and word once.</summary>
    internal AreaDraft Clean() => this with
    {
        Code = (Code ?? "").Trim(),
        Sv = UnitRules.Clean(Sv),
        En = UnitRules.Clean(En),
        Unit = UnitRules.Clean(Unit),
        Aliases = [.. Aliases.Select(UnitRules.Clean).DistinctBy(SearchKey.Of)],
        Words = [.. Words.Select(word => KeyValuePair.Create(PlainText.Fold(word.Key).Trim(), word.Value))
            .GroupBy(word => word.Key).Select(word => KeyValuePair.Create(word.Key, word.Max(one => one.Value)))],
    };

    internal Area ToArea() => new()
    {
        Code = Code,
        Sv = Sv,
        En = En,
        Unit = Unit,
        IsSecret = IsSecret,
        Aliases = Aliases,
        Words = FrozenDictionary<string, double>.Empty,
        OwnWords = Words.ToFrozenDictionary(StringComparer.Ordinal),
        InUse = InUse,
    };
}
