using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;

namespace Intake.Api.Pages.Admin;

/// <summary>A place that administration leads to. Only pages that exist, and only those that the person may see.</summary>
public sealed record AdminPlace(string Path, string Title, string What, string Scope)
{
    public static IEnumerable<AdminPlace> For(ClaimsPrincipal person, AdminTexts texts) => new AdminPlace[]
    {
        new("/admin/users", texts.Users, texts.UsersWhat, Scopes.Admin),
        new("/admin/keys", texts.Keys, texts.KeysWhat, Scopes.Admin),
        new("/admin/areas", texts.Areas, texts.AreasWhat, Scopes.Admin),
        new("/admin/units", texts.UnitNames, texts.UnitNamesWhat, Scopes.Admin),
        new("/admin/sources", texts.Sources, texts.SourcesWhat, Scopes.Admin),
        new("/admin/endpoints", texts.Endpoints, texts.EndpointsWhat, Scopes.Admin),
        new("/admin/write-backs", texts.WriteBacks, texts.WriteBacksWhat, Scopes.Admin),
        new("/admin/origins", texts.Origins, texts.OriginsWhat, Scopes.Admin),
        new("/admin/hooks", texts.Hooks, texts.HooksWhat, Scopes.Admin),
        new("/admin/accessibility", texts.Accessibility, texts.AccessibilityWhat, Scopes.Admin),
        new("/admin/retention", texts.Retention, texts.RetentionWhat, Scopes.Retention),
        new("/admin/audit", texts.Audit, texts.AuditWhat, Scopes.AuditRead),
    }
    .Where(place => person.May(place.Scope));
}
