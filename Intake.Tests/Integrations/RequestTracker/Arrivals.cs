using Intake.Tests.Support;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>Contacts of tickets, as the API tells of them.</summary>
static class Arrivals
{
    /// <summary>Waits for the contact of a ticket to voice an item.</summary>
    public static async Task<ContactLine> Of(string ticket)
    {
        ContactLine? found = null;
        await Eventually.True(async () => (found = (await All(ticket)).SingleOrDefault())?.Item is not null);
        return found!;
    }

    public static async Task<IReadOnlyList<ContactLine>> All(string ticket) =>
        [.. (await TrackerScene.Intake.Contacts(TrackerScene.Source)).Where(contact => contact.CaseId == ticket)];
}
