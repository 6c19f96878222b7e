using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>A row as the file has it: the line it begins on and its cells by column, in the file's order.</summary>
/// <param name="Broken">Why it cannot be taken as it is.</param>
/// <param name="Raw">How a row begins that has no cells to speak of.</param>
sealed record Row(long Line, IReadOnlyDictionary<string, string?> Cells, Refusal? Broken = null, string? Raw = null)
{
    const int LongestRaw = 2_000;

    static readonly Dictionary<string, string?> none = [];

    public static Row Unreadable(long line, Refusal why, string raw) =>
        new(line, none, why, raw.Length <= LongestRaw ? raw : raw[..LongestRaw]);

    public string? this[string column] => Cells.GetValueOrDefault(column);
}
