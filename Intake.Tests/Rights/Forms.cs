namespace Intake.Tests.Rights;

/// <summary>
/// What every call that changes something is rightly sent, by its name in <see cref="Security.StateChanges"/>. Over-posting and canaries
/// are tried on each: a form that is not here fails <see cref="OverPostingTests"/> and <see cref="Privacy.CanaryPagesTests"/>.
/// A new line needs values that change nobody's account.
/// </summary>
static class Forms
{
    // What a test puts there: somebody's details, or what is harmless.
    public const string Text = "{text}", Name = "{name}", Email = "{email}", Phone = "{phone}", Place = "{place}", Case = "{case}", Hash = "{hash}", Reference = "{reference}";

    static readonly (string, string)[] person = [("Form.Hash", Hash), ("Form.Because", Text)];
    static readonly (string, string)[] record = [("Form.Reference", Reference), ("Form.Because", Text)];

    static readonly (string, string)[] proof = [("present", Text), ("code", Phone)];

    // In the address, as everything that selects.
    static readonly (string, string)[] selection = [("actor", Email), ("action", Text), ("subject", Name), ("from", ""), ("until", ""), ("below", "")];

    /// <summary>Fields of a form; of a body in JSON, a dot leads into the object within.</summary>
    public static IReadOnlyDictionary<string, (string Name, string Value)[]> All { get; } = new Dictionary<string, (string Name, string Value)[]>
    {
        ["POST /api/v1/contacts"] =
        [
            ("source", "forms"), ("caseId", Case), ("kind", "need"), ("text", Text), ("channel", "phone"), ("place", Place), ("area", Name),
            ("language", "sv"), ("submitter", "resident"), ("attachTo", ""), ("resident.name", Name), ("resident.email", Email), ("resident.phone", Phone),
            ("resident.wants", "receipt"), ("resident.channel", "email"), ("resident.language", "sv"),
        ],
        // Nobody here has the secret: each is turned away before it is read. HookPrivacyTests sends signed ones.
        ["POST /api/v1/hooks/unknown"] = [("caseId", Case), ("text", Text), ("resident.name", Name), ("resident.email", Email)],
        // Sent as JSON they are no service requests; Open311Tests sends forms.
        ["POST /api/v1/open311/requests.json"] = [("description", Text), ("address_string", Place), ("first_name", Name), ("email", Email)],
        ["POST /api/v1/open311/requests.xml"] = [("description", Text), ("address_string", Place), ("first_name", Name), ("email", Email)],
        ["POST /api/v1/items/unknown/move"] = [("to", "confirmed"), ("because", Text), ("from", "new")],
        ["POST /api/v1/items/unknown/move/undo"] = [],
        ["POST /backlog/unknown?handler=Move"] = [("to", "confirmed"), ("because", Text), ("from", "new")],
        ["POST /backlog/unknown?handler=Undo"] = [],
        ["POST /api/v1/panel/sessions"] = [("context", Text), ("origin", Name)],
        ["POST /api/v1/panel/assist"] = [("text", Text), ("place", Place), ("kind", "need"), ("sequence", "1")],
        ["POST /api/v1/panel/contacts"] =
        [
            ("caseId", Case), ("kind", "need"), ("text", Text), ("channel", "phone"), ("place", Place), ("submitter", "resident"), ("attachTo", ""), ("capturedAt", ""),
            ("resident.name", Name), ("resident.email", Email), ("resident.phone", Phone), ("resident.wants", "receipt"), ("resident.channel", "email"),
            ("resident.language", "sv"), ("consent.version", "1"), ("consent.spoken", "true"),
        ],
        ["POST /api/v1/panel/contacts/unknown/undo"] = [],
        ["POST /api/v1/masking/preview"] = [("text", Text)],
        ["POST /api/v1/masking/exceptions"] = [("word", "korsvägen"), ("because", Text)],
        ["DELETE /api/v1/masking/exceptions/unknown"] = [],
        ["POST /contact"] =
        [
            ("Form.Key", ""), ("Form.Text", Text), ("Form.Kind", "need"), ("Form.Place", Place), ("Form.Channel", "phone"), ("Form.Submitter", "resident"),
            ("Form.CaseId", Case), ("Form.AttachTo", ""), ("Form.WantsFeedback", "receipt"), ("Form.Email", Email), ("Form.Spoken", "true"), ("Form.ProtectedIdentity", "false"),
        ],
        ["POST /sign-in"] = [("login", Email), ("password", Text), ("ReturnUrl", Place)],
        ["POST /sign-in?handler=Demo"] = [("role", Name)],
        ["POST /sign-out"] = [],
        ["POST /sign-out?handler=Everywhere"] = [],
        ["POST /sign-in/openid/logout"] = [],
        ["POST /sign-in/code"] = [("code", Text)],
        ["POST /sign-in/enrol?handler=Begin"] = [],
        ["POST /sign-in/enrol?handler=Confirm"] = [("code", Text)],
        ["POST /welcome/unknown"] = [("password", Text)],
        ["POST /profile?handler=End"] = [("present", Text), ("id", "unknown")],
        ["POST /profile/password"] = [("present", Text), ("code", Phone), ("password", Text)],
        ["POST /profile/factor?handler=Begin"] = proof,
        ["POST /profile/factor?handler=Confirm"] = [("code", Phone)],
        ["POST /profile/factor?handler=Renew"] = proof,
        ["POST /profile/factor?handler=Off"] = proof,
        ["POST /setup/unknown"] = [("name", Name), ("login", Email), ("password", Text)],
        ["POST /preferences"] = [("language", Name), ("scheme", Email), ("returnUrl", Text)],
        ["POST /accessibility"] = [("what", Text), ("where", Name)],
        ["POST /admin/users"] = [("q", Name), ("role", Email), ("state", Text)],
        // A role that there is would make an account.
        ["POST /admin/users/new"] = [("login", Email), ("name", Name), ("role", "unknown"), ("units", Place)],
        ["POST /admin/users/unknown"] = [("name", Name), ("role", Text), ("units", Place), ("seen", ""), ("confirmed", "false")],
        ["POST /admin/users/unknown?handler=Close"] = [("confirmed", "true")],
        ["POST /admin/users/unknown?handler=Open"] = [],
        ["POST /admin/users/unknown?handler=SignOut"] = [],
        ["POST /admin/users/unknown?handler=ResetFactor"] = [],
        ["POST /admin/users/unknown?handler=Invite"] = [],
        // A scope that there is would make a key.
        ["POST /admin/keys/new"] = [("name", Name), ("scopes", "unknown"), ("units", Place), ("lastDay", "")],
        // A kind that there is would make a source.
        ["POST /admin/sources/new"] = [("name", "forms"), ("kind", "unknown"), ("title", Name), ("origin", Place), ("apiUrl", Email)],
        ["POST /admin/sources/unknown?handler=Save"] = [("title", Name), ("origin", Place), ("apiUrl", Email)],
        ["POST /admin/sources/unknown?handler=Rotate"] = [("purpose", Text)],
        ["POST /admin/sources/unknown?handler=Secret"] = [("purpose", Name), ("secret", Text)],
        ["POST /admin/sources/unknown?handler=Disable"] = [],
        ["POST /admin/sources/unknown?handler=Enable"] = [],
        ["POST /admin/keys/unknown?handler=Rotate"] = [],
        ["POST /admin/keys/unknown?handler=Revoke"] = [("confirmed", "true")],
        ["POST /admin/areas/unknown"] =
        [
            ("Form.Code", "unknown"), ("Form.Sv", Name), ("Form.En", Name), ("Form.Unit", Place), ("Form.Secret", "false"), ("Form.Aliases", Text),
            ("Form.Strong", Text), ("Form.Clear", Text), ("Form.Weak", Text), ("Form.InUse", "true"), ("Form.Seen", "0"),
        ],
        ["POST /admin/areas/unknown?handler=Reset"] = [],
        ["POST /admin/units"] = [("unit", Name), ("to", Place)],
        // An address that there can be would make an endpoint.
        ["POST /admin/endpoints/new"] = [("title", Name), ("url", Text), ("events", "unknown")],
        ["POST /admin/endpoints/unknown?handler=Test"] = [],
        ["POST /admin/endpoints/unknown?handler=Rotate"] = [],
        ["POST /admin/endpoints/unknown?handler=Disable"] = [],
        ["POST /admin/endpoints/unknown?handler=Enable"] = [],
        ["POST /admin/endpoints/unknown?handler=Replay"] = [("dispatch", "unknown")],
        ["POST /admin/endpoints/unknown?handler=ReplayFailed"] = [],
        ["POST /admin/write-backs?handler=Replay"] = [("id", "unknown")],
        ["POST /admin/write-backs?handler=ReplayAll"] = [],
        ["POST /admin/origins?handler=Add"] = [("origin", Text)],
        ["POST /admin/origins?handler=Remove"] = [("origin", Text)],
        ["POST /admin/hooks/unknown?handler=Replay"] = [],
        ["POST /admin/accessibility?handler=Handle"] = [("id", "unknown")],
        ["POST /admin/accessibility?handler=Reopen"] = [("id", "unknown")],
        ["POST /delivery?handler=Letters"] = [],
        ["POST /delivery?handler=Contacts"] = [],
        ["POST /privacy?handler=Search"] = [("Form.Address", Email), ("Form.Because", Text)],
        ["POST /privacy?handler=Show"] = person,
        ["POST /privacy?handler=Json"] = person,
        ["POST /privacy?handler=Html"] = person,
        ["POST /privacy?handler=Rectify"] = [.. person, ("Form.Name", Name), ("Form.Email", Email), ("Form.Phone", Phone), ("Form.Wants", "receipt")],
        ["POST /privacy?handler=Hold"] = person,
        ["POST /privacy?handler=Release"] = person,
        ["POST /privacy?handler=Ask"] = person,
        ["POST /privacy?handler=Erase"] = person,
        ["POST /privacy?handler=Look"] = record,
        ["POST /privacy?handler=DiscloseJson"] = record,
        ["POST /privacy?handler=DiscloseHtml"] = record,
        ["POST /admin/audit?handler=Verify"] = selection,
        ["POST /admin/audit?handler=Export"] = selection,
        ["POST /admin/retention?handler=Add"] = [("decision", "GB-1"), ("type", "contacts"), ("days", "400")],
        ["POST /admin/retention?handler=Withdraw"] = [("id", "unknown")],
        ["POST /admin/retention?handler=Plan"] = [],
        ["POST /admin/retention?handler=Approve"] = [("id", "unknown")],
        ["POST /admin/retention?handler=Run"] = [("id", "unknown")],
    };

    /// <summary>A form's fields with values that say nothing of anybody.</summary>
    public static List<(string Name, string Value)> Harmless(string call) => [.. All[call].Select(field => (field.Name, field.Value switch
    {
        Text => "Det saknas en bänk vid busshållplatsen.",
        Name => "Prov",
        Email => "prov@example.org",
        Phone => "0701740605",
        Place => "Norrby",
        Case => Guid.NewGuid().ToString("N"),
        Hash or Reference => "unknown",
        _ => field.Value,
    }))];

    /// <summary>The error page answers any method, and takes nothing.</summary>
    public static bool TakesNothing(string call) => call.EndsWith("/error/404", StringComparison.Ordinal);
}
