using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Storage;

namespace Intake.Core.Pipeline;

/// <summary>The wordings that were linked since the search, by other workers and by this very transaction.</summary>
sealed class Newcomers(WordingIndex index)
{
    public static async Task<Newcomers> Read(Session session, WordingIndex statistics, long seen)
    {
        var index = new WordingIndex(statistics);
        foreach (var wording in await WordingLog.Since(session, seen))
        {
            if (wording.Added == 1) index.Add(wording.ToWording());
            else index.Remove(wording.ContactId);
        }
        return new(index);
    }

    /// <summary>What the search found and what came since, the better match of each item, best first.</summary>
    public IReadOnlyList<Match> Join(Studied one) =>
        [.. one.Matches
            .Concat(index.Search(one.Query, Studied.MostMatches))
            .OrderByDescending(match => match.Repeat)
            .ThenByDescending(match => match.Score)
            .DistinctBy(match => match.ItemId)];

    public void Add(Contact contact, string itemId) =>
        index.Add(new()
        {
            ContactId = contact.Id,
            ItemId = itemId,
            Kind = contact.Kind,
            Text = contact.Text,
            Place = contact.Place,
        });
}
