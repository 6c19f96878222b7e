using Intake.Core.Storage;

namespace Intake.Core.Hooks;

/// <summary>SQL of <c>hook_deliveries</c>.</summary>
static class HookDeliveryTable
{
    const string Select =
        """
        select d.id, d.source, d.kind, d.delivery_id, d.fingerprint, d.received_at, d.outcome, d.code, d.contact_id, d.bytes,
            d.body, d.replayed_at, c.reference, c.attach_to as item
        from hook_deliveries d left join contacts c on c.id = d.contact_id
        """;

    /// <returns>False when the id or the content came before.</returns>
    public static async Task<bool> Add(Session session, HookDelivery delivery) =>
        await session.Execute(
            """
            insert into hook_deliveries (id, source, kind, delivery_id, fingerprint, received_at, outcome, code, contact_id, bytes, body)
            values (@Id, @Source, @Kind, @DeliveryId, @Fingerprint, @ReceivedAt, @Outcome, @Code, @ContactId, @Bytes, @Body)
            on conflict do nothing
            """,
            delivery) == 1;

    /// <summary>The one with this id; else the one with the same content.</summary>
    public static Task<HookDelivery?> Known(Session session, string source, string deliveryId, string fingerprint) =>
        session.First<HookDelivery>(
            $"""
            {Select}
            where d.source = @source and (d.delivery_id = @deliveryId or d.fingerprint = @fingerprint)
            order by case when d.delivery_id = @deliveryId then 0 else 1 end
            limit 1
            """,
            new { source, deliveryId, fingerprint });

    public static Task<HookDelivery?> Find(Session session, string id) => session.First<HookDelivery>($"{Select} where d.id = @id", new { id });

    /// <summary>The newest first.</summary>
    /// <param name="before">Id of the last one of the page before; empty: from the newest.</param>
    public static Task<IReadOnlyList<HookDelivery>> List(Session session, HookFilter filter) =>
        session.Query<HookDelivery>(
            $"""
            {Select}
            where (@source = '' or d.source = @source) and (@outcome = '' or d.outcome = @outcome) and (@before = '' or d.id < @before)
            order by d.id desc
            limit @take
            """,
            new { source = filter.Source, outcome = filter.Outcome, before = filter.Before, take = filter.Take });

    public static Task<IReadOnlyList<HookCount>> Counts(Session session) =>
        session.Query<HookCount>("select source, outcome, count(*) as deliveries from hook_deliveries group by source, outcome order by source, outcome");

    /// <summary>Failed ones whose body is there, the oldest first.</summary>
    public static Task<IReadOnlyList<string>> Waiting(Session session, string source, string after, int take) =>
        session.Query<string>(
            """
            select id from hook_deliveries
            where outcome = 'failed' and body is not null and (@source = '' or source = @source) and id > @after
            order by id limit @take
            """,
            new { source, after, take });

    /// <returns>False when somebody else settled it meanwhile.</returns>
    public static async Task<bool> Settle(Session session, HookDelivery delivery, long now) =>
        await session.Execute(
            """
            update hook_deliveries set outcome = @Outcome, code = @Code, contact_id = @ContactId, body = @Body, replayed_at = @now
            where id = @Id and outcome = 'failed'
            """,
            new { delivery.Outcome, delivery.Code, delivery.ContactId, delivery.Body, delivery.Id, now }) == 1;
}
