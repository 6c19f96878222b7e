using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>One-time links to make the first administrator, while there is no account at all.</summary>
public sealed class SetupLinks(Database database, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    long Oldest => clock.Now() - (long)Lifetime.TotalMilliseconds;

    /// <summary>A new link's token; null when there is an account.</summary>
    public Task<string?> Offer() => database.Write(async session =>
    {
        if (await UserTable.Any(session)) return null;
        var token = Secret.New();
        await SetupLinkTable.Prune(session, Oldest);
        await SetupLinkTable.Add(session, Secret.Hash(token), clock.Now());
        return token;
    });

    public Task<bool> IsOpen(string token) => database.Read(async session =>
        await SetupLinkTable.IsOpen(session, Secret.Hash(token), Oldest) && !await UserTable.Any(session));

    /// <summary>Makes the first administrator and uses the link up; null when done. A refusal leaves the link open.</summary>
    public async Task<Refusal?> Use(string token, string login, string name, string password)
    {
        if (!await IsOpen(token)) return AccessRefusals.LinkNotValid;
        var user = new NewUser(login, name, Roles.Admin, password);
        if (user.Check() is { } refusal) return refusal;
        var admin = user.Hashed(clock.GetUtcNow());
        return await database.Write(session => Make(session, admin, Secret.Hash(token))) ? null : AccessRefusals.LinkNotValid;
    }

    // Two links used at the same moment must not make two first administrators.
    async Task<bool> Make(Session session, User admin, string hash)
    {
        await session.TakeLock("access.setup");
        return !await UserTable.Any(session)
            && await SetupLinkTable.Use(session, hash, Oldest, clock.Now())
            && await UserTable.Add(session, admin, clock.Now());
    }
}
