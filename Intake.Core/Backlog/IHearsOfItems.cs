using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>Who is told outside the product of what happens to items. Called within the transaction of the change.</summary>
public interface IHearsOfItems
{
    Task Moved(Session session, ItemMoved moved);

    /// <param name="routed">Contacts that came to their items just now.</param>
    Task Routed(Session session, IReadOnlyList<ContactRouted> routed);
}

/// <param name="Event">Id of the row of <c>item_events</c>.</param>
public sealed record ItemMoved(string Event, string ItemId, string Number, string From, string To, DateTimeOffset At);

public sealed record ContactRouted(string ContactId, string Reference, string Source, string CaseId, string ItemId, DateTimeOffset At);
