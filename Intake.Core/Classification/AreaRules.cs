using System.Text.RegularExpressions;
using Intake.Core.Contacts;
using Intake.Core.Language;
using Intake.Core.Units;

namespace Intake.Core.Classification;

/// <summary>What an area may be, by itself and beside the others.</summary>
static partial class AreaRules
{
    public const int MostAliases = 100;
    public const int MostWords = 300;
    public const int MostAreas = 200;

    /// <summary>The page of a new area has its address.</summary>
    public const string New = "new";

    /// <summary>Null when the area may be so by itself.</summary>
    public static Refusal? Check(AreaDraft area) =>
        !Code().IsMatch(area.Code) || area.Code == New ? AreaRefusals.BadCode
        : !UnitRules.IsName(area.Sv) || SearchKey.Of(area.Sv).Length == 0 ? AreaRefusals.BadName("sv")
        : !UnitRules.IsName(area.En) || SearchKey.Of(area.En).Length == 0 ? AreaRefusals.BadName("en")
        : !UnitRules.IsName(area.Unit) ? AreaRefusals.BadUnit
        : area.Aliases.Count > MostAliases ? AreaRefusals.TooManyAliases
        : area.Aliases.FirstOrDefault(alias => !UnitRules.IsName(alias) || SearchKey.Of(alias).Length == 0) is { } alias ? AreaRefusals.BadAlias(Shown(alias))
        : area.Words.Count > MostWords ? AreaRefusals.TooManyWords
        : area.Words.Select(word => word.Key).FirstOrDefault(word => !Pattern().IsMatch(word)) is { } word ? AreaRefusals.BadPattern(Shown(word))
        : area.Words.Any(word => word.Value is not (>= 1 and <= 7)) ? AreaRefusals.BadWeight
        : area.Code == AreaCatalog.Other ? CheckLastResort(area)
        : null;

    /// <summary>Null when it may be so beside those that there are.</summary>
    public static Refusal? Check(AreaDraft area, AreaCatalog areas)
    {
        var names = AreaCatalog.Names(area.ToArea()).ToHashSet();
        return areas.Find(area.Code) is null && areas.All.Count >= MostAreas ? AreaRefusals.TooManyAreas
            : areas.All.FirstOrDefault(other => other.Code != area.Code && AreaCatalog.Names(other).Any(names.Contains)) is { } other
                ? AreaRefusals.NameTaken(AreaCatalog.Names(other).First(names.Contains), other.Sv)
            : null;
    }

    static Refusal? CheckLastResort(AreaDraft area) =>
        !area.InUse ? AreaRefusals.LastResort : area.Words.Count > 0 ? AreaRefusals.LastResortWords : null;

    static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"\A(?=.{2,40}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A\*?[\p{Ll}\p{Nd}]{2,40}\*?\z")]
    private static partial Regex Pattern();
}
