using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>Whether a text words a need ("kan inte", "saknas") or an idea ("vore bra om"), by the phrases of <c>kinds.json</c>.</summary>
static class KindWords
{
    /// <summary>The other kind must lead by this much before the machine differs from the agent.</summary>
    const double LeastLead = 2;

    const int MostShown = 3;

    static readonly (string Phrase, double Weight)[] Ideas;
    static readonly (string Phrase, double Weight)[] Needs;

    static KindWords()
    {
        using var file = typeof(KindWords).Assembly.GetManifestResourceStream("Intake.Core.Classification.kinds.json")!;
        var kinds = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(file)!;
        Ideas = [.. kinds[ContactKind.Idea].Select(phrase => ($" {phrase.Key} ", phrase.Value))];
        Needs = [.. kinds[ContactKind.Need].Select(phrase => ($" {phrase.Key} ", phrase.Value))];
    }

    public static (string Kind, Because Because) Judge(IReadOnlyList<Word> words, string noted)
    {
        var text = $" {string.Join(' ', words.Select(word => word.Folded))} ";
        var ideas = Found(text, Ideas);
        var needs = Found(text, Needs);
        var lead = ideas.Sum(phrase => phrase.Weight) - needs.Sum(phrase => phrase.Weight);
        if (Math.Abs(lead) < LeastLead)
            return (noted, Because.Of("kind-as-noted"));
        return lead > 0 ? (ContactKind.Idea, Why(ideas)) : (ContactKind.Need, Why(needs));
    }

    static List<(string Phrase, double Weight)> Found(string text, (string Phrase, double Weight)[] phrases) =>
        [.. phrases.Where(phrase => text.Contains(phrase.Phrase, StringComparison.Ordinal)).OrderByDescending(phrase => phrase.Weight)];

    static Because Why(List<(string Phrase, double Weight)> phrases) =>
        Because.Of("kind-words", [.. phrases.Take(MostShown).Select(phrase => phrase.Phrase.Trim())]);
}
