namespace Intake.Core.Backlog;

/// <summary>Takes the words out of what a reader may know of but not read.</summary>
static class Veil
{
    const string NoReason = "[]";

    public static ItemRow Over(ItemRow row, Sight sight) => sight.Sees(row.Area, row.Unit)
        ? row
        : row with { Title = sight.NameOf(row.Area), Place = null, IsVeiled = true };

    public static ItemDetails Over(ItemDetails details, Sight sight)
    {
        var item = Over(details.Item, sight);
        // A reason for being alike quotes words of both.
        var similar = details.Similar.Where(other => sight.Sees(other.Area, other.Unit));
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
