using System.Globalization;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Units that people and keys may be given: those that receive, and those that somebody has already.</summary>
public sealed class KnownUnits(Database database)
{
    static readonly StringComparer order = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <summary>In Swedish order.</summary>
    public Task<IReadOnlyList<string>> List() => database.Read(All);

    /// <summary>Null when each is known; <see cref="Reading.EveryUnit"/> always is.</summary>
    public Task<Refusal?> Check(IReadOnlyCollection<string> units) => database.Read(session => Check(session, units));

    internal static async Task<Refusal?> Check(Session session, IReadOnlyCollection<string> units) =>
        units.Except([Reading.EveryUnit]).Except(await All(session)).Any() ? AccessRefusals.UnknownUnit : null;

    /// <summary>As they are stored: one a line, and every unit alone.</summary>
    internal static string Line(IReadOnlyCollection<string> units) =>
        units.Contains(Reading.EveryUnit) ? Reading.EveryUnit : string.Join('\n', units.Distinct());

    static async Task<IReadOnlyList<string>> All(Session session)
    {
        var used = (await UserTable.Units(session)).Concat(await ApiKeyTable.Units(session))
            .SelectMany(units => units.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var receiving = (await AreaTable.Catalog(session)).All;
        return [.. receiving.Select(area => area.Unit).Concat(used).Except([Reading.EveryUnit]).Distinct().Order(order)];
    }
}
