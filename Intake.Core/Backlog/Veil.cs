using Intake.Core.Classification;

namespace Intake.Core.Backlog;

/// <summary>Takes the words out of what a reader may know of but not read.</summary>
static class Veil
{
    const string NoReason = "[]";

    public static ItemRow Over(ItemRow row, Reading reading) => reading.Sees(row.Area, row.Unit)
        ? row
        : row with { Title = AreaCatalog.Name(row.Area, "sv"), Place = null, IsVeiled = true };

    public static ItemDetails Over(ItemDetails details, Reading reading)
    {
        var item = Over(details.Item, reading);
        // A reason for being alike quotes words of both.
        var similar = details.Similar.Where(other => reading.Sees(other.Area, other.Unit));
        return item.IsVeiled
            ? new()
            {
                Item = item,
                Voices = [],
                Events = [.. details.Events.Select(past => past with { Because = NoReason })],
                Similar = [],
                Suggested = null,
            }
            : details with { Similar = [.. similar] };
    }
}
