using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>Two texts' marks held against each other. Precision goes first: in doubt it is no repeat.</summary>
sealed class Likeness(Marks asked, Marks known)
{
    /// <summary>Fewer words that bear matter ("ny bänk") can be meant for many things unless they are exactly the same.</summary>
    const int FewestForNearSame = 4;

    public IReadOnlyList<string> SharedPlaces { get; } = Places.Shared(asked.Places, known.Places);

    public bool PlacesDiffer => asked.Places.Count > 0 && known.Places.Count > 0 && SharedPlaces.Count == 0;

    /// <summary>Both name numbers, and not the same.</summary>
    public bool NumbersDiffer =>
        asked.Numbers.Count > 0 && known.Numbers.Count > 0 && !asked.Numbers.SequenceEqual(known.Numbers);

    public bool Contradicts => asked.Stance.Contradicts(known.Stance);

    public bool IsOpposite => asked.Stance.IsOppositeOf(known.Stance);

    public bool SameText => asked.TextKey == known.TextKey && asked.ContentWords > 0;

    public bool NearSameText => IsNearSame || SameUnderOtherTitle;

    public bool IsRepeat => PlacesAgree && (((SameText || IsNearSame) && !Contradicts) || SameUnderOtherTitle);

    // Numbers are among the words compared, so they are the same as well.
    bool IsNearSame => asked.MatterKey == known.MatterKey && asked.ContentWords >= FewestForNearSame;

    bool SameUnderOtherTitle => asked.Titled is { } one && known.Titled is { } other && one.IsSameAs(other);

    // A place given on one side only must be one that the text names as well.
    bool PlacesAgree => (asked.GivenPlace, known.GivenPlace) switch
    {
        (null, null) => !PlacesDiffer,
        ({ } one, { } other) => one == other,
        ({ }, null) => GivenIsIn(asked, known),
        (null, { }) => GivenIsIn(known, asked),
    };

    static bool GivenIsIn(Marks given, Marks other) =>
        Places.Shared(Places.In([], given.GivenPlace), other.PlacesInText).Count > 0;
}
