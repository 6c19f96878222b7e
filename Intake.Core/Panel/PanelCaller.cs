using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.Sources;

namespace Intake.Core.Panel;

/// <summary>Somebody who flags: an agent in a case system, or a person who is signed in here.</summary>
/// <param name="Agent">The agent's id in the case system; the account's id.</param>
/// <param name="CaseId">The case that the agent has open; null for whoever names it.</param>
/// <param name="Reading">What they may read: an agent of a case system belongs to no unit.</param>
public sealed record PanelCaller(string Source, string Agent, string? CaseId, Actor Actor, Reading Reading)
{
    public static PanelCaller Agents(string source, string agent, string caseId) =>
        new(source, agent, caseId, Actor.Agent(source, agent), Reading.Outside);

    public static PanelCaller Person(string id, Reading reading) => new(SourceOrder.Own, id, null, Actor.User(id), reading);

    /// <summary>Whose idempotency keys they are, in whichever session.</summary>
    public string Client => $"panel:{Source}:{Agent}";

    public override string ToString() => $"Panel caller of {Source}";
}
