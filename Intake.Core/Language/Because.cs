using System.Text.Json;

namespace Intake.Core.Language;

/// <summary>
/// Why a decision was made: a list of reasons, each a stable code with its words. Stored as codes, so that it can
/// be read in Swedish and in English. Holds words of masked texts only, never personal data.
/// </summary>
public sealed record Because(IReadOnlyList<Reason> Reasons)
{
    public static Because Of(string code, params string[] words) => new([new Reason(code, words)]);

    public Because And(string code, params string[] words) => new([.. Reasons, new Reason(code, words)]);

    /// <summary>As one line, in <c>sv</c> or <c>en</c>: "samma plats: Norrby · gemensamma ord: förskola, kö".</summary>
    public string In(string language) =>
        string.Join(" · ", Reasons.Select(reason => ReasonTexts.Say(reason, language)));

    public override string ToString() => In("sv");

    /// <summary>For storage: <c>[["same-place","Norrby"],["shared-words","förskola","kö"]]</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(Reasons.Select(reason => (string[])[reason.Code, .. reason.Words]));

    public static Because FromJson(string json) =>
        new([.. JsonSerializer.Deserialize<string[][]>(json)!.Select(parts => new Reason(parts[0], parts[1..]))]);
}

/// <summary>One reason: a code of <see cref="ReasonTexts"/> and the words that fill it.</summary>
public readonly record struct Reason(string Code, IReadOnlyList<string> Words);
