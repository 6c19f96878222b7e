using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>SQL of <c>residents</c>, where older versions kept details in clear. Only emptied, never written.</summary>
static class ResidentTable
{
    public static Task<IReadOnlyList<ClearRow>> Take(Session session, int most) =>
        session.Query<ClearRow>("select * from residents order by contact_id limit @most", new { most });

    /// <returns>False when another process was faster.</returns>
    public static async Task<bool> Remove(Session session, string contactId) =>
        await session.Execute("delete from residents where contact_id = @contactId", new { contactId }) == 1;
}

/// <summary>Details as an older version kept them. Personal data: never logged.</summary>
sealed record ClearRow
{
    public required string ContactId { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public required string Wants { get; init; }
    public required string Channel { get; init; }
    public required string Language { get; init; }
    public required long CreatedAt { get; init; }

    public override string ToString() => "ClearRow";
}
