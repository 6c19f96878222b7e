using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>The key ring of ASP.NET Core Data Protection, one element a row.</summary>
static class DataProtectionKeyTable
{
    public static Task<IReadOnlyList<string>> List(Session session) =>
        session.Query<string>("select xml from data_protection_keys order by created_at, id");

    public static Task Add(Session session, string id, string xml, long now) =>
        session.Execute(
            "insert into data_protection_keys (id, xml, created_at) values (@id, @xml, @now)", new { id, xml, now });
}
