using System.Security.Cryptography;
using System.Text;
using Intake.Core.Audit;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;

namespace Intake.Core.Access;

/// <summary>People's sessions: begun, shown with each call, renewed, ended here and everywhere.</summary>
public sealed class Sessions(Database database, TimeProvider clock, AuditLog audit, IOptions<StaffSessionOptions> options)
{
    /// <summary>How long the row of a session is kept after it is over.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    static readonly TimeSpan touchEvery = TimeSpan.FromMinutes(1);

    readonly ShortMemory<StaffSession> known = new(clock, Users.Remembered);

    long IdleMs => (long)options.Value.Idle.TotalMilliseconds;

    /// <param name="person">The account's id; in a demonstration the role's.</param>
    public async Task<SessionTicket> Begin(string person, string stamp, string how, string browser)
    {
        var (now, secret) = (clock.Now(), Secret.New());
        var row = new StaffSession
        {
            Id = Id.New(clock.GetUtcNow()),
            Person = person,
            Stamp = stamp,
            How = how,
            Browser = browser,
            Hash = Secret.Hash(secret),
            Generation = 1,
            BegunAt = now,
            RenewedAt = now,
            ConfirmedAt = now,
            SeenAt = now,
            EndsAt = now + (long)options.Value.Longest.TotalMilliseconds,
        };
        var ended = await database.Write(session => Add(session, row));
        foreach (var id in ended) known.Forget(id);
        return new(row.Id, secret, row.Generation);
    }

    /// <summary>The session as it is now and the ticket to keep from here on; null when it is over.</summary>
    public async Task<(StaffSession Session, SessionTicket Ticket)?> Use(SessionTicket ticket)
    {
        if (await Known(ticket) is not { } row || !IsGenuine(row, ticket) || row.IsOver(clock.Now(), options.Value.Idle)) return null;
        switch (SessionRenewal.Judge(row, ticket.Generation, clock.Now(), options.Value.RenewEvery))
        {
            case Standing.Holds:
                if (clock.Now() - row.SeenAt >= (long)touchEvery.TotalMilliseconds) await Change(row, (session, now) => SessionTable.Touch(session, row.Id, now));
                return (row, ticket);
            case Standing.Confirm:
                await Change(row, (session, now) => SessionTable.Confirm(session, row.Id, ticket.Generation, now));
                return (row, ticket);
            case Standing.Renew:
                await Change(row, (session, now) => SessionTable.Renew(session, row.Id, ticket.Generation, now));
                return (row, ticket with { Generation = ticket.Generation + 1 });
            case Standing.Reissue:
                return (row, ticket with { Generation = row.Generation });
            default:
                await End(row.Id, row.Person, Actor.System("sessions"), "replayed");
                return null;
        }
    }

    /// <summary>Where the person is signed in now, the last used first.</summary>
    public Task<IReadOnlyList<StaffSession>> Of(string person, string stamp) =>
        database.Read(session => SessionTable.Of(session, person, stamp, clock.Now(), clock.Now() - IdleMs));

    /// <returns>False when there is no such session of this person.</returns>
    public async Task<bool> End(string id, string person, Actor by, string because = "signed out")
    {
        var ended = await database.Write(async session =>
        {
            if (!await SessionTable.End(session, id, person, clock.Now())) return false;
            await audit.Append(session, new() { Actor = by, Action = "session.end", Subject = id, Because = because });
            return true;
        });
        known.Forget(id);
        return ended;
    }

    /// <summary>Signs the person out everywhere, but for one session if one is named.</summary>
    public async Task EndAll(string person, Actor by, string except = "")
    {
        var ended = await database.Write(async session =>
        {
            var ids = await SessionTable.EndAll(session, person, except, clock.Now());
            if (ids.Count > 0) await audit.Append(session, new() { Actor = by, Action = "session.end-all", Subject = person, Because = $"{ids.Count}" });
            return ids;
        });
        foreach (var id in ended) known.Forget(id);
    }

    async Task<IReadOnlyList<string>> Add(Session session, StaffSession row)
    {
        await SessionTable.Prune(session, row.BegunAt - (long)Keep.TotalMilliseconds);
        await SessionTable.Add(session, row);
        // Everybody who tries a demonstration's role is the same person.
        IReadOnlyList<string> ended = row.How == StaffSession.InDemo ? []
            : await SessionTable.EndOldest(session, row.Person, options.Value.Most, row.BegunAt);
        await audit.Append(session, new() { Actor = Actor.User(row.Person), Action = "session.begin", Subject = row.Id, Because = row.How });
        return ended;
    }

    // A ticket newer than what is remembered was given out by another process a moment ago.
    async Task<StaffSession?> Known(SessionTicket ticket)
    {
        var row = await Read(ticket.Id);
        if (row is null || ticket.Generation <= row.Generation) return row;
        known.Forget(ticket.Id);
        return await Read(ticket.Id);
    }

    Task<StaffSession?> Read(string id) => known.Get(id, () => database.Read(session => SessionTable.Find(session, id)));

    async Task Change(StaffSession row, Func<Session, long, Task> change)
    {
        await database.Write(session => change(session, clock.Now()));
        known.Forget(row.Id);
    }

    static bool IsGenuine(StaffSession row, SessionTicket ticket) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Hash), Encoding.ASCII.GetBytes(Secret.Hash(ticket.Secret)));
}
