namespace Intake.Benchmarks.Load;

/// <summary>Measures contenders in turn (A B C A B C …), so that a machine that slows down slows all of them.</summary>
static class Rounds
{
    /// <returns>The measurements of each contender, by its name, in the order of the rounds.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<T>>> Interleave<T>(
        int rounds, IReadOnlyDictionary<string, Func<Task<T>>> contenders, CancellationToken stop)
    {
        var measured = contenders.Keys.ToDictionary(name => name, _ => new List<T>());
        for (var round = 1; round <= rounds; round++)
            foreach (var (name, measure) in contenders)
            {
                stop.ThrowIfCancellationRequested();
                await Console.Error.WriteLineAsync($"  round {round} of {rounds}: {name}");
                measured[name].Add(await measure());
            }
        return measured.ToDictionary(m => m.Key, IReadOnlyList<T> (m) => m.Value);
    }
}
