namespace Intake.Core.Deduplication;

/// <summary>How much a feature counts: the rarer the more, by kind.</summary>
static class FeatureWeights
{
    /// <summary>As if so many texts were known from the start: weights of a young index are steady, too.</summary>
    const int Assumed = 500;

    // Found by trying on the wording stream and the hand-labelled pairs.
    const float Word = 1.1f;
    const float Stop = 1f;
    const float Gram = 0.5f;

    static readonly float[] Logarithms = [.. Enumerable.Range(0, 1 << 16).Select(number => MathF.Log(number + 1))];

    public static float Of(FeatureKind kind, int textsWith, int texts) => OfKind(kind) * Rarity(textsWith, texts);

    static float OfKind(FeatureKind kind) => kind switch
    {
        FeatureKind.Word => Word,
        FeatureKind.Stop => Stop,
        FeatureKind.Gram => Gram,
        _ => 0,
    };

    static float Rarity(int textsWith, int texts) =>
        MathF.Max(0.1f, Logarithm(texts + Assumed) - Logarithm(textsWith));

    static float Logarithm(int number) => number < Logarithms.Length ? Logarithms[number] : MathF.Log(number + 1);
}
