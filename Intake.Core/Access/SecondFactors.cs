using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>The second factor of local accounts: set up, renewed, taken away. Each change is in the audit log and ends the account's sessions.</summary>
public sealed class SecondFactors(Database database, TimeProvider clock, AuditLog audit, FactorSeal seal, Users users)
{
    /// <summary>Null when the account has none.</summary>
    public Task<FactorState?> Of(string userId) => database.Read(session => SecondFactorTable.Find(session, userId));

    /// <summary>What comes after the right password.</summary>
    public async Task<SignInStep> StepAfterPassword(User user, IEnumerable<string> requiredFor) =>
        await database.Read(session => SecondFactorTable.IsOn(session, user.Id)) ? SignInStep.Code
        : requiredFor.Contains(user.Role) ? SignInStep.Enrol
        : SignInStep.Enter;

    /// <summary>A new secret for the app; counts once <see cref="Confirm"/> was shown a code of it.</summary>
    public async Task<string> Begin(string userId)
    {
        var secret = TimeCode.NewSecret();
        var pending = seal.Seal(userId, secret);
        await database.Write(session => SecondFactorTable.SetPending(session, userId, pending));
        return secret;
    }

    /// <summary>The secret that waits for its first code; null when none does.</summary>
    public async Task<string?> Pending(string userId) =>
        await database.Read(session => SecondFactorTable.Pending(session, userId)) is { } pending ? seal.Open(userId, pending) : null;

    /// <summary>The recovery codes, shown now and never again; null when the code is not the pending secret's.</summary>
    public async Task<IReadOnlyList<string>?> Confirm(string userId, string code)
    {
        if (await database.Read(session => SecondFactorTable.Pending(session, userId)) is not { } pending) return null;
        if (seal.Open(userId, pending) is not { } secret || TimeCode.StepOf(secret, code, clock.GetUtcNow()) is not { } step) return null;
        var codes = RecoveryCode.NewSet();
        return await Changed("user.factor-on", userId, Actor.User(userId), async session =>
        {
            if (!await SecondFactorTable.Confirm(session, userId, pending, step, clock.Now())) return false;
            await RecoveryCodeTable.Replace(session, userId, codes);
            return true;
        }) ? codes : null;
    }

    /// <summary>New recovery codes; those before are worth nothing. Null when the account has no second factor.</summary>
    public async Task<IReadOnlyList<string>?> RenewCodes(string userId)
    {
        var codes = RecoveryCode.NewSet();
        return await Changed("user.recovery-codes", userId, Actor.User(userId), async session =>
        {
            if (!await SecondFactorTable.IsOn(session, userId)) return false;
            await RecoveryCodeTable.Replace(session, userId, codes);
            return true;
        }) ? codes : null;
    }

    public Task<bool> TurnOff(string userId) =>
        Changed("user.factor-off", userId, Actor.User(userId), session => SecondFactorTable.Remove(session, userId));

    async Task<bool> Changed(string action, string userId, Actor by, Func<Session, Task<bool>> change)
    {
        var changed = await database.Write(async session =>
        {
            if (!await change(session)) return false;
            await UserTable.SetStamp(session, userId, Secret.New());
            await audit.Append(session, new() { Actor = by, Action = action, Subject = userId });
            return true;
        });
        if (changed) users.Forget(userId);
        return changed;
    }
}

/// <summary>What a person with the right password does next.</summary>
public enum SignInStep
{
    Enter,
    Code,
    Enrol,
}
