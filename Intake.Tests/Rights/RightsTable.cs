using Intake.Core.Access;

namespace Intake.Tests.Rights;

/// <summary>
/// What each route of the product asks for, written a second time by hand: a route that is not here, or asks for
/// something else, fails <see cref="RightsMatrixTests"/>. A new line is a decision.
/// </summary>
static class RightsTable
{
    public const string Anybody = "anybody";
    public const string SignedIn = "signed in";

    /// <summary>Whoever has the secret that the body is signed by; nothing else lets anybody in.</summary>
    public const string Signature = "its signature";
    /// <summary>An agent's panel in a case system, or a person who may hand in contacts; never a key.</summary>
    public const string Flagging = "flagging";

    /// <summary>Route as the application writes it → what it asks for.</summary>
    public static IReadOnlyDictionary<string, string> Routes { get; } = new Dictionary<string, string>
    {
        ["/health/live"] = Anybody,
        ["/health/ready"] = Anybody,
        ["/theme/site.css"] = Anybody,
        ["/theme/logo"] = Anybody,
        ["/docs/scalar.js"] = Anybody,
        ["/docs/scalar.aspnetcore.js"] = Anybody,
        ["/docs/favicon.svg"] = Anybody,
        ["error/{status:int}"] = Anybody,
        ["preferences"] = Anybody,
        ["setup/{token}"] = Anybody,
        ["sign-in"] = Anybody,
        ["welcome/{token}"] = Anybody,
        ["sign-in/code"] = Anybody,
        ["sign-in/enrol"] = Anybody,
        ["accessibility"] = Anybody,
        ["panel"] = Anybody,
        ["/api/v1/panel/sessions"] = Anybody,
        ["/sign-in/openid"] = Anybody,
        ["/sign-in/openid/logout"] = Anybody,
        ["sign-in/openid/refused"] = Anybody,
        ["sign-in/openid/signed-out"] = Anybody,

        [""] = SignedIn,
        ["sign-out"] = SignedIn,
        ["profile"] = SignedIn,
        ["profile/password"] = SignedIn,
        ["profile/factor"] = SignedIn,
        ["/docs/{documentName?}"] = SignedIn,
        ["/openapi/{documentName}.json"] = SignedIn,

        ["/api/v1/panel/assist"] = Flagging,
        ["/api/v1/panel/contacts"] = Flagging,
        ["/api/v1/panel/contacts/{id}/undo"] = Flagging,
        ["/api/v1/panel/flags"] = Flagging,

        ["my-flags"] = Scopes.ContactsWrite,
        ["/metrics"] = Scopes.Admin,
        ["/api/v1/contacts/"] = $"GET {Scopes.BacklogRead}, POST {Scopes.ContactsWrite}",
        ["/api/v1/contacts/{id}"] = Scopes.BacklogRead,
        ["/api/v1/similar"] = Scopes.SimilarRead,
        ["/api/v1/similar/options"] = Scopes.SimilarRead,
        ["/api/v1/hooks/{source}"] = Signature,
        ["/api/v1/open311/services.json"] = Anybody,
        ["/api/v1/open311/services.xml"] = Anybody,
        ["/api/v1/open311/requests.json"] = Scopes.ContactsWrite,
        ["/api/v1/open311/requests.xml"] = Scopes.ContactsWrite,
        ["/api/v1/open311/requests/{id}.json"] = Scopes.BacklogRead,
        ["/api/v1/open311/requests/{id}.xml"] = Scopes.BacklogRead,
        ["/api/v1/items/"] = Scopes.BacklogRead,
        ["/api/v1/items/{number}"] = Scopes.BacklogRead,
        ["/api/v1/items/{number}/move/"] = Scopes.BacklogWrite,
        ["/api/v1/items/{number}/move/undo"] = Scopes.BacklogWrite,
        ["/api/v1/masking/preview"] = Scopes.ContactsWrite,
        ["/api/v1/masking/exceptions/"] = Scopes.BacklogWrite,
        ["/api/v1/masking/exceptions/{word}"] = Scopes.BacklogWrite,
        ["contact"] = Scopes.ContactsWrite,
        ["admin/areas"] = Scopes.Admin,
        ["admin/areas/{code}"] = Scopes.Admin,
        ["admin/endpoints"] = Scopes.Admin,
        ["admin/endpoints/new"] = Scopes.Admin,
        ["admin/endpoints/{id}"] = Scopes.Admin,
        ["admin/write-backs"] = Scopes.Admin,
        ["admin/origins"] = Scopes.Admin,
        ["admin/sources"] = Scopes.Admin,
        ["admin/sources/new"] = Scopes.Admin,
        ["admin/sources/{name}"] = Scopes.Admin,
        ["admin/units"] = Scopes.Admin,
        ["admin"] = Scopes.Admin,
        ["admin/users"] = Scopes.Admin,
        ["admin/users/new"] = Scopes.Admin,
        ["admin/users/{id}"] = Scopes.Admin,
        ["admin/keys"] = Scopes.Admin,
        ["admin/keys/new"] = Scopes.Admin,
        ["admin/keys/{id}"] = Scopes.Admin,
        ["admin/hooks"] = Scopes.Admin,
        ["admin/hooks/{id}"] = Scopes.Admin,
        ["admin/accessibility"] = Scopes.Admin,
        ["admin/audit"] = Scopes.AuditRead,
        ["admin/retention"] = Scopes.Retention,
        ["admin/retention/{id}"] = Scopes.Retention,
        ["backlog"] = Scopes.BacklogRead,
        ["backlog/{number}"] = Scopes.BacklogRead,
        ["delivery"] = Scopes.BacklogWrite,
        ["delivery/mail/{name}"] = Scopes.Admin,
        ["privacy"] = Scopes.Privacy,
    };

    /// <summary>What a handler asks for beside what its page does.</summary>
    public static IReadOnlyDictionary<(string Route, string Handler), string> Handlers { get; } = new Dictionary<(string, string), string>
    {
        [("backlog/{number}", "Move")] = Scopes.BacklogWrite,
        [("backlog/{number}", "Undo")] = Scopes.BacklogWrite,
        [("delivery", "Letters")] = Scopes.Admin,
        [("delivery", "Contacts")] = Scopes.Admin,
    };

    /// <summary>Pages are written without the bar in front.</summary>
    public static bool IsPage(string route) => !route.StartsWith('/');

    public static string AskedBy(string route, string method)
    {
        var asked = Routes[route];
        return asked.Contains(' ') && asked is not (SignedIn or Signature)
            ? asked.Split(", ").FirstOrDefault(part => part.StartsWith(method + " ", StringComparison.Ordinal))?[(method.Length + 1)..] ?? SignedIn
            : asked;
    }
}
