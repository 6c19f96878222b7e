using System.Collections.Frozen;
using System.Globalization;

namespace Intake.Core.Classification;

/// <summary>What the municipality made of an area. A row of <c>areas</c>.</summary>
sealed record AreaRow
{
    public required string Code { get; init; }
    public required string Sv { get; init; }
    public required string En { get; init; }
    public required string Unit { get; init; }
    public required long Secret { get; init; }
    public required string Aliases { get; init; }
    public required string Words { get; init; }
    public required long InUse { get; init; }
    public required long Edition { get; init; }
    public required string ChangedBy { get; init; }
    public required long ChangedAt { get; init; }

    public static AreaRow Of(Area area, long edition, string by, long now) => new()
    {
        Code = area.Code,
        Sv = area.Sv,
        En = area.En,
        Unit = area.Unit,
        Secret = area.IsSecret ? 1 : 0,
        Aliases = string.Join('\n', area.Aliases),
        Words = string.Join('\n', area.OwnWords.OrderBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Key} {word.Value}"))),
        InUse = area.InUse ? 1 : 0,
        Edition = edition,
        ChangedBy = by,
        ChangedAt = now,
    };

    /// <param name="standard">The area as the product has it; null when the municipality made it.</param>
    public Area ToArea(Area? standard)
    {
        var own = Words.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToFrozenDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new()
        {
            Code = Code,
            Sv = Sv,
            En = En,
            Unit = Unit,
            IsSecret = Secret == 1,
            Aliases = Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            OwnWords = own,
            Words = Joined(standard, own),
            InUse = InUse == 1,
            Edition = Edition,
        };
    }

    // An own word goes before the product's.
    static FrozenDictionary<string, double> Joined(Area? standard, FrozenDictionary<string, double> own) => standard is null ? own
        : own.Concat(standard.Words.Where(word => !own.ContainsKey(word.Key))).ToFrozenDictionary(StringComparer.Ordinal);
}
