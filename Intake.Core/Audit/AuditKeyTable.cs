using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>SQL of <c>audit_keys</c>.</summary>
static class AuditKeyTable
{
    public static Task<IReadOnlyList<SealedKey>> List(Session session) =>
        session.Query<SealedKey>("select id, sealed from audit_keys order by made_at, id");

    public static Task Add(Session session, SealedKey key, long now) =>
        session.Execute(
            "insert into audit_keys (id, sealed, made_at) values (@Id, @Sealed, @now)", new { key.Id, key.Sealed, now });
}

/// <summary>A row of <c>audit_keys</c>; <see cref="Sealed"/> is empty of a key that stands in the settings.</summary>
sealed record SealedKey
{
    public required string Id { get; init; }
    public required string Sealed { get; init; }
}
