using System.Collections.Concurrent;

namespace Intake.Core.Deduplication;

/// <summary>
/// Chooses the wordings worth comparing exactly: follows the rarest features first and stops when enough postings were
/// read, because common features cost most and tell least.
/// </summary>
sealed class Candidates
{
    const int MostPostings = 200_000;
    const int MostCandidates = 200;

    /// <summary>What a shared place or the very same text is worth when choosing.</summary>
    const float SignWeight = 6;

    readonly ConcurrentBag<Scoreboard> boards = [];

    public IReadOnlyList<int> For(QueryVector query, string? kind, Postings postings, IReadOnlyList<IndexedWording?> wordings)
    {
        var board = boards.TryTake(out var used) ? used : new();
        board.Fit(wordings.Count);
        Score(query, postings, board);
        var best = Best(board, kind, wordings);
        board.Clear();
        boards.Add(board);
        return best;
    }

    static void Score(QueryVector query, Postings postings, Scoreboard board)
    {
        var left = MostPostings;
        foreach (var (worth, list) in RarestFirst(query, postings))
        {
            left -= list.Count;
            if (left < 0)
                return;
            foreach (var slot in list)
                board.Add(slot, worth);
        }
    }

    static IEnumerable<(float Worth, PackedInts List)> RarestFirst(QueryVector query, Postings postings) => query.Known
        .Select(feature => (Worth: Worth(feature), List: postings.Of(feature.Number)))
        .Where(found => found.List is { Count: > 0 })
        .OrderBy(found => found.List!.Count)
        .Select(found => (found.Worth, found.List!));

    static float Worth(Weighted feature)
    {
        var weight = feature.Kind == FeatureKind.Sign ? SignWeight : feature.Weight;
        return weight * weight;
    }

    static IReadOnlyList<int> Best(Scoreboard board, string? kind, IReadOnlyList<IndexedWording?> wordings)
    {
        var best = new PriorityQueue<int, float>();
        foreach (var slot in board.Touched)
        {
            if (wordings[slot] is not { } wording || (kind is not null && wording.Kind != kind))
                continue;
            var score = board[slot] / wording.Length;
            if (best.Count < MostCandidates)
                best.Enqueue(slot, score);
            else
                best.EnqueueDequeue(slot, score);
        }
        return [.. best.UnorderedItems.Select(item => item.Element)];
    }
}
