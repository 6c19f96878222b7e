using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Intake.Core.Telemetry;

namespace Intake.Core.Panel;

/// <summary>Opens the panel for an agent in a case, and knows her again by a token that the page keeps in its memory.</summary>
public sealed class PanelSessions(
    Database database, ContextCheck contexts, SourceRegister sources, CaseTickets tickets, ConsentWordings consents, TimeProvider clock)
{
    public const string Prefix = "kcp_";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    readonly ShortMemory<PanelSession> known = new(clock, SourceRegister.Remembered);

    /// <param name="token">The case system's context token.</param>
    /// <param name="origin">Of the page that shows the panel.</param>
    public async Task<(PanelOpening? Opened, Refusal? Refusal)> Begin(string? token, string? origin, CancellationToken stop = default)
    {
        var (claims, source, refusal) = await contexts.Check(token, origin);
        if (refusal is not null) return (null, IntakeMeter.PanelRefused(refusal));
        var (secret, row) = (Prefix + Secret.New(), Describe(claims!));
        var flagged = await database.WriteOrRefuse(session => Open(session, row, secret, token!, claims!), stop);
        if (flagged is null) return (null, IntakeMeter.PanelRefused(PanelRefusals.Used));
        return (new()
        {
            Token = secret,
            EndsAt = row.EndsAt,
            Source = source!.Name,
            Title = source.Title,
            CaseId = row.CaseId,
            CaseTicket = tickets.Seal(new(row.Source, row.CaseId, row.Agent)),
            Agent = row.Agent,
            AgentName = claims!.Name,
            Consent = consents.Current,
            Flagged = flagged,
        }, null);
    }

    /// <summary>The session with this token, while its source is enabled and still where it was.</summary>
    public async Task<PanelSession?> Verify(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || secret.Length != Prefix.Length + Secret.Length) return null;
        var hash = Secret.Hash(secret);
        var row = await known.Get(hash, () => database.Read(session => PanelSessionTable.Find(session, hash)));
        return row is not null && row.EndsAt > clock.Now() && await sources.Find(row.Source) is { } source && source.Origin == row.Origin ? row : null;
    }

    // Null: the token was used up.
    static async Task<IReadOnlyList<FlaggedContact>?> Open(Session session, PanelSession row, string secret, string token, ContextClaims claims)
    {
        await PanelContextTable.Prune(session, row.BegunAt - (long)(2 * ContextCheck.Skew).TotalMilliseconds);
        await PanelSessionTable.Prune(session, row.BegunAt);
        if (!await PanelContextTable.Use(session, claims.Source, claims.Id, Secret.Hash(token), claims.ExpiresAt * 1000)) return null;
        await PanelSessionTable.Add(session, row, Secret.Hash(secret));
        return await FlagTable.OfCase(session, row.Source, row.CaseId);
    }

    PanelSession Describe(ContextClaims claims) => new()
    {
        Id = Id.New(clock.GetUtcNow()),
        Source = claims.Source,
        Origin = claims.Origin,
        Agent = claims.Agent,
        CaseId = claims.CaseId,
        BegunAt = clock.Now(),
        EndsAt = clock.Now() + (long)Lasts.TotalMilliseconds,
    };
}
