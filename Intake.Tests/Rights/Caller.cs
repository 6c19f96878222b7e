using Intake.Core.Access;

namespace Intake.Tests.Rights;

/// <summary>Somebody who calls: nobody known, a person of a role and a unit, or a key of one scope.</summary>
/// <param name="Scopes">What the rights table gives them.</param>
/// <param name="ReadsSecret">They belong to the unit that received the secret contact.</param>
sealed record Caller(string Name, HttpClient Client, IReadOnlyList<string> Scopes, bool IsKnown, bool ReadsSecret)
{
    public bool May(string asked) => asked switch
    {
        RightsTable.Anybody => true,
        RightsTable.SignedIn => IsKnown,
        _ => Scopes.Contains(asked),
    };

    public override string ToString() => Name;
}
