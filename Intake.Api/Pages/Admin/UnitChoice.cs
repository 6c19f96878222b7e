using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Api.Pages.Admin;

/// <summary>Units to tick.</summary>
public sealed record UnitChoice(IReadOnlyList<string> Known, IReadOnlyCollection<string> Chosen, string Hint, Refusal? Refusal)
{
    /// <summary>All at once, or each by its name.</summary>
    public IEnumerable<string> Values => Known.Prepend(Reading.EveryUnit);
}
