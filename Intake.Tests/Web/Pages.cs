namespace Intake.Tests.Web;

/// <summary>Every page there is, and who looks at it.</summary>
static class Pages
{
    public static readonly (string Name, string? Role, Func<string> Path)[] All =
    [
        ("sign-in", null, () => "/sign-in"),
        ("sign-out", "agent", () => "/sign-out"),
        ("sign-in-refused", null, () => "/sign-in/openid/refused?because=no_role"),
        ("signed-out", null, () => "/sign-in/openid/signed-out"),
        ("setup", null, () => "/setup/unknown"),
        ("home-agent", "agent", () => "/"),
        ("home-analyst", "analyst", () => "/"),
        ("home-admin", "admin", () => "/"),
        ("backlog", "agent", () => "/backlog"),
        ("backlog-filtered", "analyst", () => "/backlog?kind=need&area=traffic-transport&since=365&q=buss&sort=voices"),
        ("backlog-nothing", "analyst", () => "/backlog?q=finnsinte"),
        ("item", "analyst", () => $"/backlog/{Site.Item}"),
        ("delivery", "admin", () => "/delivery"),
        ("delivery-analyst", "analyst", () => "/delivery"),
        ("mail", "admin", () => $"/delivery/mail/{Site.Letter}"),
        ("privacy", "dpo", () => "/privacy"),
        ("audit", "dpo", () => "/admin/audit"),
        ("retention", "admin", () => "/admin/retention"),
        ("not-found", "agent", () => "/nothing-here"),
        ("forbidden", "agent", () => "/delivery"),
    ];

    /// <summary>Those that are the same on every installation.</summary>
    public static IEnumerable<string> Fixed => All.Where(page => page.Name is not ("item" or "mail")).Select(page => page.Path());

    public static IEnumerable<string> Names => All.Select(page => page.Name);

    public static (string Name, string? Role, Func<string> Path) Find(string name) => All.Single(page => page.Name == name);
}
