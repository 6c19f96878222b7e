using Intake.Core.Classification;

namespace Intake.Api.Pages.Admin;

/// <summary>An area as its page has it: lists one a line, weights as three boxes.</summary>
public sealed class AreaForm
{
    const double Strongly = 6, Clearly = 4, Weakly = 2;

    public string? Code { get; set; }
    public string? Sv { get; set; }
    public string? En { get; set; }
    public string? Unit { get; set; }
    public bool Secret { get; set; }
    public string? Aliases { get; set; }
    public string? Strong { get; set; }
    public string? Clear { get; set; }
    public string? Weak { get; set; }
    public bool InUse { get; set; }

    /// <summary>Edition that the form was filled from.</summary>
    public long Seen { get; set; }

    public static AreaForm Of(Area area) => new()
    {
        Code = area.Code,
        Sv = area.Sv,
        En = area.En,
        Unit = area.Unit,
        Secret = area.IsSecret,
        Aliases = string.Join('\n', area.Aliases),
        Strong = Words(area, weight => weight >= 5),
        Clear = Words(area, weight => weight is >= 3 and < 5),
        Weak = Words(area, weight => weight < 3),
        InUse = area.InUse,
        Seen = area.Edition,
    };

    public AreaDraft ToDraft(string code) => new(
        code, Sv ?? "", En ?? "", Unit ?? "", Secret, Lines(Aliases),
        [.. Weighed(Strong, Strongly), .. Weighed(Clear, Clearly), .. Weighed(Weak, Weakly)], InUse, Seen);

    static string Words(Area area, Func<double, bool> fits) =>
        string.Join('\n', area.OwnWords.Where(word => fits(word.Value)).Select(word => word.Key).Order(StringComparer.CurrentCulture));

    static IEnumerable<KeyValuePair<string, double>> Weighed(string? words, double weight) =>
        Lines(words).Select(word => KeyValuePair.Create(word, weight));

    static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
