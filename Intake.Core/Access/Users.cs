using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Local accounts: made, signed in with, and asked whether a session still holds.</summary>
public sealed class Users(Database database, TimeProvider clock)
{
    public const int MostFailures = 10;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Sessions of a disabled or signed-out account end within this time, in every process.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    readonly ShortMemory<User> known = new(clock, Remembered);

    /// <summary>Null when the account was made.</summary>
    public async Task<Refusal?> Create(NewUser user)
    {
        if (user.Check() is { } refusal) return refusal;
        var row = user.Hashed(clock.GetUtcNow());
        return await database.Write(session => UserTable.Add(session, row, clock.Now())) ? null : AccessRefusals.LoginTaken;
    }

    /// <summary>The account, or null alike for unknown, wrong, locked and disabled, in about the same time.</summary>
    public async Task<User?> Verify(string login, string password)
    {
        var user = await Attempt(login);
        if (!Passwords.Matches(user?.PasswordHash, password)) return null;
        await database.Write(session => UserTable.ForgetAttempts(session, user!.Id));
        return user;
    }

    internal Task<User?> Attempt(string login)
    {
        var now = clock.Now();
        var until = now + (long)Lockout.TotalMilliseconds;
        return database.Write(session => UserTable.BeginAttempt(session, Normal(login), now, MostFailures, until));
    }

    /// <summary>The account as it is now, when a session with this stamp still holds.</summary>
    public async Task<User?> Holding(string id, string stamp)
    {
        var user = await known.Get(id, () => database.Read(session => UserTable.FindEnabled(session, id)));
        return user?.Stamp == stamp ? user : null;
    }

    internal void Forget(string id) => known.Forget(id);

    internal static string Normal(string login) => login.Trim().ToLowerInvariant();
}
