namespace Intake.Core.Language;

/// <summary>Every reason code with its Swedish and English sentence; {0} stands for the words, joined by commas.</summary>
public static class ReasonTexts
{
    static readonly Dictionary<string, (string Sv, string En)> Texts = new()
    {
        ["same-text"] = ("samma text", "same text"),
        ["near-same-text"] = ("nästan samma text", "nearly the same text"),
        ["same-place"] = ("samma plats: {0}", "same place: {0}"),
        ["other-place"] = ("olika platser: {0}", "different places: {0}"),
        ["shared-words"] = ("gemensamma ord: {0}", "words in common: {0}"),
        ["other-numbers"] = ("olika tal: {0}", "different numbers: {0}"),
        ["negation-differs"] = ("det ena säger emot det andra", "one contradicts the other"),
        ["voices"] = ("röster: {0}", "voices: {0}"),
        ["nothing-similar"] = ("inget liknande är känt", "nothing similar is known"),
        ["attached-by-agent"] = ("kopplad av handläggaren", "attached by the agent"),
        ["area-words"] = ("ord som pekar dit: {0}", "words that point there: {0}"),
        ["area-given"] = ("angivet av källan: {0}", "given by the source: {0}"),
        ["area-unsure"] = ("för lite att gå på", "too little to go by"),
        ["unit-of-area"] = ("enhet enligt tabellen: {0}", "unit by the table: {0}"),
        ["kind-words"] = ("formulering: {0}", "wording: {0}"),
        ["said"] = ("{0}", "{0}"),
        ["move-undone"] = ("ändringen ångrades", "the change was taken back"),
        ["referral-words"] = ("ord som tyder på det: {0}", "words that point to it: {0}"),
        ["kind-as-noted"] = ("som handläggaren angav", "as the agent noted"),
    };

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    public static string Say(Reason reason, string language)
    {
        var (sv, en) = Texts[reason.Code];
        return string.Format(null, language == "en" ? en : sv, string.Join(", ", reason.Words));
    }
}
