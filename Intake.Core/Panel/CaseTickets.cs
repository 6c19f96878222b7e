using System.Text.Json;
using Intake.Core.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Panel;

/// <summary>
/// Sealed proofs that an agent had a case open. A flag that waited in the browser is sent with one, by whatever session
/// the same agent has then.
/// </summary>
public sealed class CaseTickets(IDataProtectionProvider ring, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    const int Longest = 4000;

    readonly RingSeal seal = new(ring, "Intake.Panel.CaseTicket.v1");

    public string Seal(AgentsCase opened) =>
        seal.Seal(JsonSerializer.Serialize(new Ticket(opened, clock.GetUtcNow().Add(Lasts).ToUnixTimeMilliseconds())));

    /// <summary>Null when it was not made here, or is too old.</summary>
    public AgentsCase? Open(string ticket)
    {
        if (ticket.Length > Longest || seal.Open(ticket) is not { } text) return null;
        var opened = JsonSerializer.Deserialize<Ticket>(text)!;
        return opened.Until > clock.GetUtcNow().ToUnixTimeMilliseconds() ? opened.Case : null;
    }

    sealed record Ticket(AgentsCase Case, long Until);
}

/// <summary>A case that an agent has open.</summary>
public sealed record AgentsCase(string Source, string CaseId, string Agent);
