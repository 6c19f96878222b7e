using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;

namespace Intake.Api.Frame;

/// <summary>A place in the main menu. Only pages that exist, and only those that the person may see.</summary>
public sealed record MenuLink(string Path, string Text, string? Scope)
{
    public static IEnumerable<MenuLink> For(ClaimsPrincipal person, FrameTexts texts) => new MenuLink[]
    {
        new("/", texts.Home, null),
        new("/contact", texts.Contact, Scopes.ContactsWrite),
        new("/my-flags", texts.MyFlags, Scopes.ContactsWrite),
        new("/backlog", texts.Backlog, Scopes.BacklogRead),
        new("/delivery", texts.Delivery, Scopes.BacklogWrite),
        new("/privacy", texts.Privacy, Scopes.Privacy),
        new("/admin/audit", texts.Audit, Scopes.AuditRead),
        new("/admin/retention", texts.Retention, Scopes.Retention),
        new("/admin", texts.Admin, Scopes.Admin),
        new("/docs", texts.ApiDocs, Scopes.Admin),
    }
    .Where(link => link.Scope is null || person.May(link.Scope));

    /// <summary>Where the person is: of places within each other the inner one.</summary>
    public static MenuLink? Here(IEnumerable<MenuLink> links, PathString current) =>
        links.Where(link => link.Leads(current)).MaxBy(link => link.Path.Length);

    bool Leads(PathString current) => Path == "/" ? current == "/" : current.StartsWithSegments(Path);
}
