namespace Intake.Core.Import;

/// <summary>What to import, and how.</summary>
public sealed record ImportOrder
{
    public required string File { get; init; }

    /// <summary>Null: as the file's name suggests.</summary>
    public string? Source { get; init; }

    /// <summary>Of rows that say none: <c>need</c> or <c>idea</c>; null: need.</summary>
    public string? Kind { get; init; }

    /// <summary>Field to column; an empty column: none for this field. What is not here is recognised by name.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Null: UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>File for refused rows; null: beside the input. A trial writes one only when it is named.</summary>
    public string? Refused { get; init; }

    /// <summary>Of the reasons in the file of refused rows: <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "sv";
}
