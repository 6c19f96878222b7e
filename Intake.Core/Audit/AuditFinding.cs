using System.Globalization;

namespace Intake.Core.Audit;

/// <summary>What was done to a log.</summary>
public static class AuditFault
{
    public const string Edited = "edited";
    public const string Missing = "missing";
    public const string Reordered = "reordered";
    public const string TailCut = "tail-cut";
    public const string HeadForged = "head-forged";
}

/// <summary>What a check found.</summary>
/// <param name="Rows">How many rows hold, counted from the first.</param>
/// <param name="Broken">The number of the first row that does not; null when all do.</param>
/// <param name="Fault">One of <see cref="AuditFault"/>.</param>
/// <param name="Head">Of a whole log: to be noted outside the store.</param>
public sealed record AuditFinding(long Rows, long? Broken, string? Fault, KnownHead? Head)
{
    public bool IsWhole => Fault is null;
}

/// <summary>A row's number and hash, as noted outside the store.</summary>
public sealed record KnownHead(long Seq, string Hash)
{
    /// <param name="text"><c>SEQ:HASH</c>; null when it is something else.</param>
    public static KnownHead? Parse(string text) =>
        text.Split(':') is [var seq, { Length: 64 } hash] && long.TryParse(seq, CultureInfo.InvariantCulture, out var number)
            ? new(number, hash) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq}:{Hash}");
}
