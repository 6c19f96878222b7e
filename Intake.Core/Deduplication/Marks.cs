using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>What decides whether two alike texts may be the same need: places, numbers, which way they pull.</summary>
sealed record Marks
{
    /// <summary>Equal for texts with the same words.</summary>
    public required ulong TextKey { get; init; }

    /// <summary>Equal for texts with the same stems in the same order, small words aside.</summary>
    public required ulong MatterKey { get; init; }
    public required int ContentWords { get; init; }

    /// <summary>The place as given, comparable; null when none was.</summary>
    public required string? GivenPlace { get; init; }

    /// <summary>Places of the given place and of the text.</summary>
    public required IReadOnlyList<string> Places { get; init; }
    public required IReadOnlyList<string> PlacesInText { get; init; }
    public required IReadOnlyList<string> Numbers { get; init; }
    public required Stance Stance { get; init; }
    public TitledText? Titled { get; init; }

    public static Marks Of(string text, IReadOnlyList<Word> words, string? place) =>
        Read(text, words, place) with { Titled = TitledText.Of(text) };

    public static Marks OfTitle(string text, IReadOnlyList<Word> words) => Read(text, words, null);

    /// <summary>The stems that bear matter, in order.</summary>
    public static List<string> Matter(IReadOnlyList<Word> words) =>
        [.. words.Where(word => !StopWords.Has(word.Folded)).Select(word => Stem.Of(word.Folded))];

    public static ulong KeyOf(List<string> matter) => Hash.Of('~', string.Join(' ', matter));

    /// <summary>False when both name numbers or places and they are others, or when they pull different ways.</summary>
    public bool AllowsSameNeed(Marks other) =>
        (Numbers.Count == 0 || other.Numbers.Count == 0 || Numbers.SequenceEqual(other.Numbers))
        && (Places.Count == 0 || other.Places.Count == 0 || Language.Places.Shared(Places, other.Places).Count > 0)
        && !Stance.Contradicts(other.Stance);

    static Marks Read(string text, IReadOnlyList<Word> words, string? place)
    {
        var matter = Matter(words);
        var inText = Language.Places.In(words, null);
        return new()
        {
            TextKey = Hash.Of('=', SearchKey.Of(text)),
            MatterKey = KeyOf(matter),
            ContentWords = matter.Count,
            GivenPlace = string.IsNullOrWhiteSpace(place) ? null : SearchKey.Of(place),
            PlacesInText = inText,
            Places = string.IsNullOrWhiteSpace(place) ? inText : Language.Places.In(words, place),
            Numbers = [.. words.Where(word => word.IsNumber).Select(word => word.Folded).Distinct().Order(StringComparer.Ordinal)],
            Stance = Stance.Of(words),
        };
    }
}
