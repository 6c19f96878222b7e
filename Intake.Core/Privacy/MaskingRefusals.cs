using Intake.Core.Contacts;

namespace Intake.Core.Privacy;

/// <summary>Why a word was not excepted from masking.</summary>
public static class MaskingRefusals
{
    public static readonly Refusal BadWord = new("bad_word", 422,
        "Ange ett enda ord på 2–50 bokstäver, utan siffror. Bara namn kan undantas.",
        "Give a single word of 2–50 letters, without digits. Only names can be excepted.", "word");

    public static readonly Refusal BecauseMissing = new("because_missing", 422,
        "Skriv med 1–200 tecken varför ordet inte är en person.",
        "Say in 1–200 characters why the word is no person.", "because");

    public static readonly Refusal UnknownWord = new("unknown_word", 404,
        "Ordet är inte undantaget. Se listan över undantag.",
        "The word is not excepted. See the list of exceptions.");
}
