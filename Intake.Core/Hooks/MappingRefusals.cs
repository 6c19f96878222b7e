using Intake.Core.Contacts;

namespace Intake.Core.Hooks;

/// <summary>What can be wrong in a mapping document, with where it stands.</summary>
public static class MappingRefusals
{
    public static readonly Refusal TooLarge = new("mapping_too_large", 422,
        "Mappningen är större än 32 kB. Korta den.",
        "The mapping is larger than 32 kB. Shorten it.", "mapping");

    public static Refusal NotJson(int line, int column) => new("mapping_not_json", 422,
        $"Mappningen går inte att läsa som JSON: rad {line}, tecken {column}.",
        $"The mapping cannot be read as JSON: line {line}, character {column}.", "mapping");

    public static Refusal UnknownMember(string place) => new("mapping_unknown_member", 422,
        $"Mappningen har något som inte finns: {place}. Jämför med beskrivningen av fälten.",
        $"The mapping has something that does not exist: {place}. Compare it with the description of the fields.", "mapping");

    public static Refusal Twice(string place) => new("mapping_twice", 422,
        $"Mappningen har {place} två gånger. Ta bort den ena.",
        $"The mapping has {place} twice. Remove one of them.", "mapping");

    public static Refusal Missing(string place) => new("mapping_missing", 422,
        $"Mappningen saknar {place}. Fälten caseId, kind och text behövs alltid.",
        $"The mapping lacks {place}. The fields caseId, kind and text are always needed.", "mapping");

    public static Refusal WrongShape(string place) => new("mapping_wrong_shape", 422,
        $"{place} i mappningen har fel form. Jämför med beskrivningen.",
        $"{place} in the mapping is of the wrong shape. Compare it with the description.", "mapping");

    public static Refusal BadPath(string place) => new("mapping_bad_path", 422,
        $"{place} i mappningen är ingen sökväg. Den ska se ut som /ticket/title.",
        $"{place} in the mapping is no path. It must look like /ticket/title.", "mapping");

    public static Refusal BadValue(string place) => new("mapping_bad_value", 422,
        $"{place} i mappningen har ett värde som fältet inte kan ha.",
        $"{place} in the mapping has a value that the field cannot have.", "mapping");

    public static Refusal AtOrValue(string place) => new("mapping_at_or_value", 422,
        $"{place} i mappningen ska ha antingen at eller value, och value står ensamt.",
        $"{place} in the mapping must have either at or value, and value stands alone.", "mapping");

    public static Refusal IsOrContains(string place) => new("mapping_is_or_contains", 422,
        $"{place} i mappningen ska ha antingen is eller contains.",
        $"{place} in the mapping must have either is or contains.", "mapping");
}
