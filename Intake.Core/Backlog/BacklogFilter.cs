namespace Intake.Core.Backlog;

/// <summary>Which items, in which order, from where.</summary>
public sealed record BacklogFilter
{
    public const string Newest = "newest";
    public const string MostVoices = "voices";
    public const string LatestVoice = "latest";
    public const int MostTaken = 200;

    public string? Kind { get; init; }
    public string? State { get; init; }

    /// <summary>Code of an area.</summary>
    public string? Area { get; init; }

    /// <summary>Exactly as it was noted.</summary>
    public string? Place { get; init; }

    /// <summary>Unix ms; items with a voice at that time or later.</summary>
    public long? Since { get; init; }

    /// <summary>Words that the item's first wording holds, or an item's number.</summary>
    public string? Q { get; init; }

    /// <summary><c>newest</c>, <c>voices</c> or <c>latest</c>.</summary>
    public string Sort { get; init; } = Newest;

    /// <summary>Cursor of the previous page's last row.</summary>
    public string? After { get; init; }

    /// <summary>Cursor of the next page's first row, to go back. Not together with <see cref="After"/>.</summary>
    public string? Before { get; init; }

    /// <summary>1–200.</summary>
    public int Take { get; init; } = 50;
}
