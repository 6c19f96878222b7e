using System.Security.Claims;
using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Panel;

namespace Intake.Api.Panel;

/// <summary>Who may flag: an agent's panel in a case system, or a person who is signed in here. Never a program's key.</summary>
public static class PanelCallers
{
    public const string Policy = "panel";

    const string Source = "panel-source", Agent = "panel-agent", Case = "panel-case";

    public static ClaimsPrincipal Of(PanelSession session) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, session.Id), new(Source, session.Source), new(Agent, session.Agent), new(Case, session.CaseId),
        ],
        Schemes.Panel));

    public static bool IsPanel(this ClaimsPrincipal caller) => caller.Identities.Any(identity => identity.AuthenticationType == Schemes.Panel);

    public static bool MayFlag(this ClaimsPrincipal caller) => caller.IsPanel() || (caller.HasSession() && caller.May(Scopes.ContactsWrite));

    /// <summary>Of a call that <see cref="MayFlag"/>.</summary>
    public static PanelCaller PanelCaller(this ClaimsPrincipal caller) => caller.IsPanel()
        ? Core.Panel.PanelCaller.Agents(caller.FindFirstValue(Source)!, caller.FindFirstValue(Agent)!, caller.FindFirstValue(Case)!)
        : Core.Panel.PanelCaller.Person(caller.FindFirstValue(ClaimTypes.NameIdentifier)!, caller.Reading());
}
