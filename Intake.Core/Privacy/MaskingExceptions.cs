using System.Collections.Frozen;
using System.Text;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Privacy;

/// <summary>Words that somebody said are no person's name. Each change is audited; every process follows within seconds.</summary>
public sealed class MaskingExceptions(Database database, AuditLog audit, TimeProvider clock)
{
    const int LongestWord = 50;
    const int LongestBecause = 200;

    /// <summary>A word that was excepted or withdrawn counts in every process within this time.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    Known? known;

    /// <summary>The words that hold now, in lower case.</summary>
    public async Task<IReadOnlySet<string>> Current(CancellationToken stop = default)
    {
        if (known is { } last && clock.GetElapsedTime(last.Since) < Remembered) return last.Words;
        var since = clock.GetTimestamp();
        var words = (await List(stop)).Select(exception => exception.Word).ToFrozenSet(StringComparer.Ordinal);
        known = new(words, since);
        return words;
    }

    public Task<IReadOnlyList<MaskingException>> List(CancellationToken stop = default) =>
        database.Read(MaskingExceptionTable.List, stop);

    public async Task<Refusal?> Add(string? word, string? because, Actor by, CancellationToken stop = default)
    {
        if (Clean(word) is not { } clean) return MaskingRefusals.BadWord;
        if (string.IsNullOrWhiteSpace(because) || because.Length > LongestBecause || because.Any(char.IsControl)) return MaskingRefusals.BecauseMissing;
        var exception = new MaskingException
        {
            Word = clean,
            MadeBy = by.ToString(),
            MadeAt = clock.Now(),
            Because = Masker.Mask(because.Trim(), new HashSet<string> { clean }).Text,
        };
        await database.Write(async session =>
        {
            await MaskingExceptionTable.Add(session, exception);
            await audit.Append(session, Entry(by, "masking.except", clean, exception.Because));
        }, stop);
        known = null;
        return null;
    }

    public async Task<Refusal?> Withdraw(string? word, Actor by, CancellationToken stop = default)
    {
        if (Clean(word) is not { } clean) return MaskingRefusals.UnknownWord;
        var done = await database.Write(async session =>
        {
            if (!await MaskingExceptionTable.Withdraw(session, clean, clock.Now())) return false;
            await audit.Append(session, Entry(by, "masking.withdraw", clean, ""));
            return true;
        }, stop);
        known = null;
        return done ? null : MaskingRefusals.UnknownWord;
    }

    static AuditEntry Entry(Actor by, string action, string word, string because) =>
        new() { Actor = by, Action = action, Subject = word, Because = because };

    // As the words of a text are compared: composed, small letters, hyphens inside.
    static string? Clean(string? word)
    {
        if (word is null || word.Length > 2 * LongestWord || word.Any(char.IsSurrogate)) return null;
        var clean = word.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var isWord = clean.Length is >= 2 and <= LongestWord && clean.All(character => char.IsLetter(character) || character is '-' or '\'');
        return isWord && char.IsLetter(clean[0]) && char.IsLetter(clean[^1]) ? clean : null;
    }

    sealed record Known(FrozenSet<string> Words, long Since);
}
