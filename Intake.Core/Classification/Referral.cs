using System.Text.Json;
using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>
/// Recognises what belongs elsewhere, by the phrases of <c>referrals.json</c>, sentence by sentence. It would rather say
/// nothing than send a need away: words of wishing in the sentence, and it is silent.
/// </summary>
public static class Referral
{
    static readonly (string Code, ReferralSigns Signs)[] all = Load();

    /// <summary>Null when nothing speaks for it clearly.</summary>
    public static ReferralAdvice? Of(string text)
    {
        var sentences = Sentences(text);
        foreach (var (code, signs) in all)
            foreach (var sentence in sentences)
                if (signs.In(sentence) is { } words)
                    return new(code, Because.Of("referral-words", words));
        return null;
    }

    static List<string[]> Sentences(string text)
    {
        var sentences = new List<List<string>>();
        foreach (var word in Words.In(text))
        {
            if (word.OpensSentence || sentences.Count == 0) sentences.Add([]);
            sentences[^1].Add(word.Folded);
        }
        return [.. sentences.Select(sentence => sentence.ToArray())];
    }

    static (string, ReferralSigns)[] Load()
    {
        using var file = typeof(Referral).Assembly.GetManifestResourceStream("Intake.Core.Classification.referrals.json")!;
        var signs = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(file)!;
        return [.. ReferralCode.All.Select(code => (code, new ReferralSigns(signs[code])))];
    }
}
