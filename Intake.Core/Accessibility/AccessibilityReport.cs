namespace Intake.Core.Accessibility;

/// <summary>Something that did not work for somebody. A row of <c>accessibility_reports</c>.</summary>
public sealed record AccessibilityReport
{
    public required string Id { get; init; }

    /// <summary>Masked.</summary>
    public required string What { get; init; }

    /// <summary>Which page, in the reporter's words; masked, empty when she did not say.</summary>
    public required string Page { get; init; }

    /// <summary>Of the page she reported on: <c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Unix ms.</summary>
    public required long MadeAt { get; init; }
    public string? HandledBy { get; init; }
    public long? HandledAt { get; init; }

    public bool IsHandled => HandledAt is not null;
}
