namespace Intake.Core.Backlog;

/// <summary>Which states an item may move between; drawn in docs/flow.md.</summary>
public static class ItemMoves
{
    /// <summary>How long the last move can be taken back.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(10);

    static readonly Dictionary<string, string[]> allowed = new()
    {
        [ItemState.New] = [ItemState.Confirmed, ItemState.Referred, ItemState.Dormant, ItemState.Closed],
        [ItemState.Confirmed] = [ItemState.InChallenge, ItemState.Referred, ItemState.Dormant, ItemState.Closed],
        [ItemState.InChallenge] = [ItemState.Closed],
        [ItemState.Dormant] = [ItemState.Confirmed],
    };

    /// <summary>Where an item of this state may go.</summary>
    public static IReadOnlyList<string> From(string state) => allowed.GetValueOrDefault(state, []);

    /// <summary>An end is not told without why.</summary>
    public static bool NeedsReason(string to) => to is ItemState.Referred or ItemState.Closed;
}

/// <summary>Where an item is to go.</summary>
/// <param name="Because">Why, at most 500 characters; masked before it is stored.</param>
/// <param name="From">The state that the caller saw; when the item has left it, nothing is moved.</param>
public sealed record MoveOrder(string? To, string? Because = null, string? From = null);

/// <summary>What was moved.</summary>
/// <param name="Event">Id of what the item's history says of it.</param>
public sealed record Moved(string Number, string From, string To, string Event);
