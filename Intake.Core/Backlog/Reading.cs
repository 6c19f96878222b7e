using Intake.Core.Classification;
using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>
/// For whose eyes a read is: the units they belong to. In areas under secrecy (OSL 25–26 kap., 8 kap. between
/// committees) everybody else sees that a need exists and how many voice it, not a word of what was said.
/// </summary>
public sealed record Reading(IReadOnlyCollection<string> Units)
{
    /// <summary>In place of a list of units: every unit.</summary>
    public const string EveryUnit = "*";

    public static readonly Reading Everything = new([EveryUnit]);

    /// <summary>Somebody of no unit.</summary>
    public static readonly Reading Outside = new([]);

    /// <summary>What these eyes see of the rows that are read in the same transaction.</summary>
    internal async Task<Sight> In(Session session) => new(this, await Secrecy.In(session));
}
