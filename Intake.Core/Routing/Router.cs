using Intake.Core.Deduplication;
using Intake.Core.Language;

namespace Intake.Core.Routing;

/// <summary>Where a contact goes. Only exact repeats are linked by the machine; the rest is for people.</summary>
public static class Router
{
    /// <summary>Below this score a match is not worth a person's time.</summary>
    public const double WorthSuggesting = 0.35;

    const int MostSuggestions = 3;

    /// <param name="attachTo">Item id that the agent chose; null when she chose none.</param>
    /// <param name="matches">Best first.</param>
    public static Decision Route(string? attachTo, IReadOnlyList<Match> matches)
    {
        if (attachTo is not null)
            return new() { ItemId = attachTo, How = LinkHow.Agent, Because = Because.Of("attached-by-agent") };

        if (matches.FirstOrDefault(match => match.Repeat) is { } repeat)
            return new() { ItemId = repeat.ItemId, How = LinkHow.Automatic, Because = repeat.Because, Score = repeat.Score };

        var suggestions = matches.Where(match => match.Score >= WorthSuggesting).Take(MostSuggestions).ToList();
        return new()
        {
            How = LinkHow.New,
            Because = suggestions is [var best, ..] ? best.Because : Because.Of("nothing-similar"),
            Score = suggestions is [var first, ..] ? first.Score : null,
            Suggestions = suggestions,
        };
    }
}
