using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Rights;

/// <summary>SQL of <c>corrections</c>: the originals, sealed.</summary>
static class CorrectionTable
{
    public static Task Add(Session session, VaultEntry before, string fields, string because, DateTimeOffset now) =>
        session.Execute(
            """
            insert into corrections (id, contact_id, fields, original, wants, because, made_at)
            values (@id, @ContactId, @fields, @Sealed, @Wants, @because, @at)
            """,
            new { id = Id.New(now), before.ContactId, fields, before.Sealed, before.Wants, because, at = now.ToUnixTimeMilliseconds() });

    public static Task<IReadOnlyList<Correction>> Of(Session session, string contactId) =>
        session.Query<Correction>(
            "select fields, original, wants, made_at from corrections where contact_id = @contactId order by made_at, id",
            new { contactId });

    public static Task Remove(Session session, string contactId) =>
        session.Execute("delete from corrections where contact_id = @contactId", new { contactId });
}
