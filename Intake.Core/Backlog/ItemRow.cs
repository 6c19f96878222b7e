namespace Intake.Core.Backlog;

/// <summary>An item as a list shows it.</summary>
public sealed record ItemRow
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public string? Place { get; init; }
    public required string Area { get; init; }
    public required string Unit { get; init; }
    public required string State { get; init; }

    /// <summary>Contacts linked to it.</summary>
    public required long Voices { get; init; }

    /// <summary>Different people among them, as far as contact details tell; a voice without any counts as one.</summary>
    public required long Persons { get; init; }

    /// <summary>Unix ms.</summary>
    public required long OpenedAt { get; init; }
    public required long LastVoiceAt { get; init; }

    /// <summary>The reader may not see what was said: the title is the area's name, the place is left out.</summary>
    public bool IsVeiled { get; init; }

    /// <summary>Voices in each of the last twelve months, oldest first.</summary>
    public IReadOnlyList<int> Trend { get; init; } = [];
}

/// <param name="Next">Cursor for <see cref="BacklogFilter.After"/>; null on the last page.</param>
/// <param name="Previous">Cursor for <see cref="BacklogFilter.Before"/>; null on the first page.</param>
public sealed record BacklogPage(IReadOnlyList<ItemRow> Items, long Total, string? Next, string? Previous = null);

sealed record AreaCount
{
    public required string Area { get; init; }
    public required long Items { get; init; }
}

/// <summary>A place that items speak of.</summary>
public sealed record PlaceCount
{
    public required string Place { get; init; }
    public required long Items { get; init; }
}
