using Intake.Core.Audit;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Whether a code opens: one of the app, each step once, or a recovery code, each once. Guesses lock it like passwords.</summary>
public sealed class FactorCheck(Database database, TimeProvider clock, AuditLog audit, FactorSeal seal)
{
    /// <summary>False alike for wrong, used, locked, and where there is no second factor.</summary>
    public async Task<bool> Accepts(string userId, string typed)
    {
        if (await Attempt(userId) is not { } factor) return false;
        if (RecoveryCode.Hash(typed) is { } hash) return await UseRecovery(userId, hash);
        return seal.Open(userId, factor.Sealed) is { } secret
            && TimeCode.StepOf(secret, typed, clock.GetUtcNow()) is { } step
            && await UseStep(userId, factor.Sealed, step);
    }

    Task<FactorRow?> Attempt(string userId)
    {
        var now = clock.Now();
        var until = now + (long)Users.Lockout.TotalMilliseconds;
        return database.Write(session => SecondFactorTable.BeginAttempt(session, userId, now, Users.MostFailures, until));
    }

    Task<bool> UseStep(string userId, string sealedSecret, long step) => database.Write(async session =>
    {
        if (!await SecondFactorTable.Use(session, userId, sealedSecret, step)) return false;
        await SecondFactorTable.ForgetAttempts(session, userId);
        return true;
    });

    Task<bool> UseRecovery(string userId, string hash) => database.Write(async session =>
    {
        if (!await RecoveryCodeTable.Use(session, userId, hash, clock.Now())) return false;
        await SecondFactorTable.ForgetAttempts(session, userId);
        await audit.Append(session, new() { Actor = Actor.User(userId), Action = "user.recovery-code", Subject = userId });
        return true;
    });
}
