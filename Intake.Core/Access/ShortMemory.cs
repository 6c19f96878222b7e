using System.Collections.Concurrent;

namespace Intake.Core.Access;

/// <summary>
/// Remembers what was read for a few seconds; callers who ask at once share one read. What was not found is not
/// remembered, so that guesses take up no room.
/// </summary>
sealed class ShortMemory<T>(TimeProvider clock, TimeSpan lifetime) where T : class
{
    readonly ConcurrentDictionary<string, Remembered> known = new();

    public async Task<T?> Get(string key, Func<Task<T?>> read)
    {
        var entry = known.AddOrUpdate(key, _ => Begin(read), (_, last) => IsFresh(last) ? last : Begin(read));
        T? found = null;
        try
        {
            return found = await entry.Read.Value;
        }
        finally
        {
            if (found is null) known.TryRemove(new(key, entry));
        }
    }

    public void Forget(string key) => known.TryRemove(key, out _);

    // Counted from before the read, on a clock that nobody can set back.
    Remembered Begin(Func<Task<T?>> read) => new(new Lazy<Task<T?>>(read), clock.GetTimestamp());

    bool IsFresh(Remembered entry) => clock.GetElapsedTime(entry.Since) < lifetime;

    sealed record Remembered(Lazy<Task<T?>> Read, long Since);
}
