using Intake.Core.Audit;
using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>What people change about their own account. Each asks once more for what they sign in with, and ends the account's sessions.</summary>
public sealed class OwnAccount(Users users, Accounts accounts, SecondFactors factors, FactorCheck check)
{
    public async Task<Refusal?> ChangePassword(User user, Proof proof, string wanted) =>
        // The rules first: a code is good for one use.
        PasswordRules.Check(wanted, user.Login) ?? await Judge(user, proof) ?? await accounts.SetPassword(user.Login, wanted, Actor.User(user.Id));

    /// <summary>A new secret for the app, whether it is the first or another's place is taken.</summary>
    public async Task<(string Secret, Refusal? Refusal)> BeginFactor(User user, Proof proof) =>
        await Judge(user, proof) is { } refusal ? ("", refusal) : (await factors.Begin(user.Id), null);

    public async Task<(IReadOnlyList<string> Codes, Refusal? Refusal)> RenewCodes(User user, Proof proof) =>
        await Judge(user, proof) is { } refusal ? ([], refusal) : (await factors.RenewCodes(user.Id) ?? [], null);

    public async Task<Refusal?> TurnFactorOff(User user, Proof proof, IEnumerable<string> requiredFor)
    {
        if (requiredFor.Contains(user.Role)) return AccessRefusals.FactorRequired;
        if (await Judge(user, proof) is { } refusal) return refusal;
        await factors.TurnOff(user.Id);
        return null;
    }

    /// <summary>Null when the password, and the code where there is a second factor, are right.</summary>
    public async Task<Refusal?> Judge(User user, Proof proof) =>
        await JudgePassword(user, proof.Password)
        ?? (await factors.Of(user.Id) is null || await check.Accepts(user.Id, proof.Code) ? null : AccessRefusals.WrongCode);

    public async Task<Refusal?> JudgePassword(User user, string password) =>
        password.Length <= PasswordRules.Longest && await users.Verify(user.Login, password) is { } found && found.Id == user.Id
            ? null : AccessRefusals.WrongPassword;
}

/// <summary>What a person types to show that it is they; the code counts only where there is a second factor.</summary>
public sealed record Proof(string Password, string Code)
{
    public override string ToString() => "Proof";
}
