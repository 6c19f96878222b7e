using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>Words that case systems use, as the product's own values. What is not known is left to the rules of contacts.</summary>
static class Wordings
{
    static readonly Dictionary<string, string> kinds = new()
    {
        ["behov"] = ContactKind.Need,
        ["ide"] = ContactKind.Idea,
        ["forslag"] = ContactKind.Idea,
        ["suggestion"] = ContactKind.Idea,
    };

    static readonly Dictionary<string, string> channels = new()
    {
        ["telefon"] = "phone",
        ["samtal"] = "phone",
        ["epost"] = "email",
        ["mejl"] = "email",
        ["mail"] = "email",
        ["besok"] = "visit",
        ["webb"] = "web",
        ["etjanst"] = "web",
        ["chatt"] = "chat",
        ["brev"] = "letter",
    };

    static readonly Dictionary<string, string> languages = new()
    {
        ["svenska"] = "sv",
        ["swedish"] = "sv",
        ["engelska"] = "en",
        ["english"] = "en",
    };

    static readonly Dictionary<string, string> wishes = new()
    {
        ["ja"] = "updates",
        ["yes"] = "updates",
        ["uppdateringar"] = "updates",
        ["kvittens"] = "receipt",
        ["bekraftelse"] = "receipt",
        ["nej"] = "none",
        ["no"] = "none",
        ["inget"] = "none",
    };

    public static string? Kind(string? word) => Known(kinds, word);

    public static string? Channel(string? word) => Known(channels, word);

    public static string? Language(string? word) => Known(languages, word);

    public static string? Wants(string? word) => Known(wishes, word);

    /// <summary>What is neither empty nor a clear no is a yes: a protected identity is not lost to a spelling.</summary>
    public static bool IsYes(string? word) =>
        word is not null && ColumnNames.Plain(word) is not ("nej" or "no" or "n" or "false" or "falskt" or "ingen" or "0" or "");

    static string? Known(Dictionary<string, string> words, string? word) =>
        word is null ? null : words.GetValueOrDefault(ColumnNames.Plain(word)) ?? word.ToLowerInvariant();
}
