namespace Intake.Core.Deduplication;

/// <summary>What a feature is made of; decides how much it counts.</summary>
enum FeatureKind : byte
{
    /// <summary>The stem of a word that bears matter.</summary>
    Word,
    /// <summary>A word that bears none.</summary>
    Stop,
    /// <summary>Three or four letters in a row.</summary>
    Gram,
    /// <summary>A place or the whole text: leads to wordings, without counting as likeness of words.</summary>
    Sign,
}

/// <summary>One trait of a text.</summary>
/// <param name="Word">Which word of the text it comes from; -1 for the text as a whole.</param>
readonly record struct Feature(ulong Hash, FeatureKind Kind, int Word);
