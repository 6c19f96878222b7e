using Intake.Core.Access;

namespace Intake.Tests.Rights;

/// <summary>Somebody who calls: nobody known, a person of a role and a unit, a key of one scope, or a panel in a case system.</summary>
/// <param name="Scopes">What the rights table gives them.</param>
/// <param name="ReadsSecret">They belong to the unit that received the secret contact.</param>
sealed record Caller(string Name, HttpClient Client, IReadOnlyList<string> Scopes, bool IsKnown, bool ReadsSecret, bool IsPerson = false, bool IsPanel = false)
{
    public bool May(string asked) => asked switch
    {
        RightsTable.Anybody => true,
        RightsTable.SignedIn => IsKnown,
        RightsTable.Flagging => IsPanel || (IsPerson && Scopes.Contains(Core.Access.Scopes.ContactsWrite)),
        _ => Scopes.Contains(asked),
    };

    /// <summary>What a route asks for, by whom it is for: pages that are not open to anybody are for people.</summary>
    public bool May(string route, string asked) => May(asked) && (IsPerson || asked == RightsTable.Anybody || !RightsTable.IsPage(route));

    public override string ToString() => Name;
}
