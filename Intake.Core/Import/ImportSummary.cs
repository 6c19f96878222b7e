using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Done">Part of the file that was read, 0 to 1.</param>
public sealed record ImportProgress(long Read, long Accepted, long AlreadyKnown, long Refused, double Done);

/// <summary>What an import did. <c>Read</c> is the sum of the other three.</summary>
public sealed record ImportSummary
{
    public required ImportProgress Rows { get; init; }
    public required double Seconds { get; init; }
    public required string Source { get; init; }

    /// <summary>Field and column, as they were recognised or given.</summary>
    public required IReadOnlyList<(string Field, string Column)> Columns { get; init; }

    /// <summary>Where the refused rows are; null when there were none.</summary>
    public string? RefusedFile { get; init; }

    /// <summary>Rows of this file that an earlier, interrupted run had taken in already.</summary>
    public long Resumed { get; init; }

    /// <summary>Stopped by the operator.</summary>
    public bool Interrupted { get; init; }

    /// <summary>Why the file was not read to its end.</summary>
    public Refusal? Error { get; init; }

    public bool Complete => Error is null && !Interrupted;
}
