using Intake.Core.Backlog;
using Intake.Core.Language;
using Intake.Core.Storage;

namespace Intake.Core.Deduplication;

/// <summary>Known needs and ideas that a text may voice, for the agent while she types.</summary>
public sealed class SimilarNeeds(Database database, KnownWordings known)
{
    /// <param name="take">1–20.</param>
    /// <param name="reading">What the asker may not read is left out: a hit would tell what it says.</param>
    public async Task<IReadOnlyList<SimilarNeed>> Find(Query query, int take, Reading reading, CancellationToken stop = default)
    {
        await known.CatchUp(stop);
        var matches = known.Index.Search(query, take);
        return await database.Read(session => Describe(session, matches, reading), stop);
    }

    static async Task<IReadOnlyList<SimilarNeed>> Describe(Session session, IReadOnlyList<Match> matches, Reading reading)
    {
        var sight = await reading.In(session);
        var needs = new List<SimilarNeed>(matches.Count);
        foreach (var match in matches)
            if (await session.First<SimilarNeed>(
                "select number, kind, title, area, unit, voices, state from items where id = @ItemId", new { match.ItemId }) is { } need
                && sight.Sees(need.Area, need.Unit))
                needs.Add(need with { Score = match.Score, Because = match.Because.And("voices", $"{need.Voices}") });
        return needs;
    }
}

/// <summary>A known item with why it may be the same.</summary>
public sealed record SimilarNeed
{
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Area { get; init; }
    public required string Unit { get; init; }
    public required long Voices { get; init; }
    public required string State { get; init; }
    public double Score { get; init; }
    public Because? Because { get; init; }
}
