using Intake.Core.Storage;

namespace Intake.Core.Endpoints;

/// <summary>SQL of <c>endpoints</c> and <c>endpoint_secrets</c>.</summary>
static class EndpointTable
{
    const string Columns = "id, url, title, events, created_at, disabled_at, disabled_because";

    public static Task Add(Session session, Endpoint endpoint, string by) =>
        session.Execute(
            """
            insert into endpoints (id, url, title, events, created_by, created_at)
            values (@Id, @Url, @Title, @Events, @by, @CreatedAt)
            """,
            new { endpoint.Id, endpoint.Url, endpoint.Title, endpoint.Events, by, endpoint.CreatedAt });

    public static Task<Endpoint?> Find(Session session, string id) =>
        session.First<Endpoint>($"select {Columns} from endpoints where id = @id", new { id });

    public static Task<IReadOnlyList<Endpoint>> List(Session session) =>
        session.Query<Endpoint>($"select {Columns} from endpoints order by created_at, id");

    public static Task<IReadOnlyList<Endpoint>> Enabled(Session session) =>
        session.Query<Endpoint>($"select {Columns} from endpoints where disabled_at is null order by id");

    /// <returns>False when it was so already, or is unknown.</returns>
    public static async Task<bool> Disable(Session session, string id, long? at, string? because) =>
        await session.Execute(
            """
            update endpoints set disabled_at = @at, disabled_because = @because
            where id = @id and (case when disabled_at is null then 1 else 0 end) <> (case when @because is null then 1 else 0 end)
            """,
            new { id, at, because }) == 1;

    public static Task AddSecret(Session session, string id, string endpointId, string sealedText, long now) =>
        session.Execute(
            "insert into endpoint_secrets (id, endpoint_id, sealed, created_at) values (@id, @endpointId, @sealedText, @now)",
            new { id, endpointId, sealedText, now });

    /// <summary>Those that hold now end at <paramref name="at"/> at the latest; those that ended go.</summary>
    public static async Task EndSecrets(Session session, string endpointId, long at, long now)
    {
        await session.Execute("delete from endpoint_secrets where ends_at < @now", new { now });
        await session.Execute(
            "update endpoint_secrets set ends_at = @at where endpoint_id = @endpointId and (ends_at is null or ends_at > @at)",
            new { endpointId, at });
    }

    /// <summary>Sealed ones that hold, newest first.</summary>
    public static Task<IReadOnlyList<string>> Secrets(Session session, string endpointId, long now) =>
        session.Query<string>(
            """
            select sealed from endpoint_secrets
            where endpoint_id = @endpointId and (ends_at is null or ends_at > @now)
            order by created_at desc, id desc
            """,
            new { endpointId, now });
}
