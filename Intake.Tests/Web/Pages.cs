namespace Intake.Tests.Web;

/// <summary>Every page there is, and who looks at it.</summary>
static class Pages
{
    public static readonly (string Name, string? Role, Func<string> Path)[] All =
    [
        ("sign-in", null, () => "/sign-in"),
        ("sign-out", "agent", () => "/sign-out"),
        ("sign-in-late", null, () => "/sign-in?late=true"),
        ("profile-demo", "agent", () => "/profile"),
        ("profile", Site.Known, () => "/profile"),
        ("profile-password", Site.Known, () => "/profile/password"),
        ("profile-factor", Site.Known, () => "/profile/factor"),
        ("sign-in-refused", null, () => "/sign-in/openid/refused?because=no_role"),
        ("signed-out", null, () => "/sign-in/openid/signed-out"),
        ("setup", null, () => "/setup/unknown"),
        ("welcome", null, () => $"/welcome/{Site.Invitation}"),
        ("welcome-unknown", null, () => "/welcome/unknown"),
        ("home-agent", "agent", () => "/"),
        ("home-analyst", "analyst", () => "/"),
        ("home-admin", "admin", () => "/"),
        ("contact", "agent", () => "/contact"),
        ("panel-alone", null, () => "/panel"),
        ("backlog", "agent", () => "/backlog"),
        ("backlog-filtered", "analyst", () => "/backlog?kind=need&area=traffic-transport&since=365&q=buss&sort=voices"),
        ("backlog-nothing", "analyst", () => "/backlog?q=finnsinte"),
        ("item", "analyst", () => $"/backlog/{Site.Item}"),
        ("my-flags", "agent", () => "/my-flags"),
        ("delivery", "admin", () => "/delivery"),
        ("delivery-analyst", "analyst", () => "/delivery"),
        ("mail", "admin", () => $"/delivery/mail/{Site.Letter}"),
        ("privacy", "dpo", () => "/privacy"),
        ("audit", "dpo", () => "/admin/audit"),
        ("accessibility", null, () => "/accessibility"),
        ("accessibility-reports", "admin", () => "/admin/accessibility"),
        ("retention", "admin", () => "/admin/retention"),
        ("areas", "admin", () => "/admin/areas"),
        ("area", "admin", () => "/admin/areas/health-care"),
        ("area-new", "admin", () => "/admin/areas/new"),
        ("area-last", "admin", () => "/admin/areas/other"),
        ("units", "admin", () => "/admin/units"),
        ("unit-rename", "admin", () => "/admin/units?unit=Trafikn%C3%A4mnden&to=Gatukontoret"),
        ("unit-refused", "admin", () => "/admin/units?unit=Trafikn%C3%A4mnden&to=Kommunstyrelsen"),
        ("hooks", "admin", () => "/admin/hooks"),
        ("hooks-failed", "admin", () => "/admin/hooks?outcome=failed"),
        ("hook", "admin", () => $"/admin/hooks/{Site.Delivery}"),
        ("sources", "admin", () => "/admin/sources"),
        ("source-new", "admin", () => "/admin/sources/new"),
        ("source", "admin", () => "/admin/sources/arenden"),
        ("endpoints", "admin", () => "/admin/endpoints"),
        ("endpoint-new", "admin", () => "/admin/endpoints/new"),
        ("endpoint", "admin", () => $"/admin/endpoints/{Site.Endpoint}"),
        ("write-backs", "admin", () => "/admin/write-backs"),
        ("origins", "admin", () => "/admin/origins"),
        ("admin", "admin", () => "/admin"),
        ("users", "admin", () => "/admin/users"),
        ("users-nobody", "admin", () => "/admin/users?role=manager"),
        ("user-new", "admin", () => "/admin/users/new"),
        ("user", "admin", () => $"/admin/users/{Site.Account}"),
        ("keys", "admin", () => "/admin/keys"),
        ("key-new", "admin", () => "/admin/keys/new"),
        ("key", "admin", () => $"/admin/keys/{Site.Key}"),
        ("not-found", "agent", () => "/nothing-here"),
        ("forbidden", "agent", () => "/delivery"),
    ];

    /// <summary>Those that are the same on every installation.</summary>
    public static IEnumerable<string> Fixed => All.Where(page => page.Name is not ("item" or "mail" or "welcome" or "user" or "key" or "source" or "hook" or "endpoint")).Select(page => page.Path());

    public static IEnumerable<string> Names => All.Select(page => page.Name);

    public static (string Name, string? Role, Func<string> Path) Find(string name) => All.Single(page => page.Name == name);
}
