using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Sessions of people, also those that have ended, until they are pruned.</summary>
static class SessionTable
{
    const string Columns = "id, person, stamp, how, browser, hash, generation, begun_at, renewed_at, confirmed_at, seen_at, ends_at";

    public static Task Add(Session session, StaffSession row) =>
        session.Execute(
            $"""
            insert into sessions ({Columns})
            values (@Id, @Person, @Stamp, @How, @Browser, @Hash, @Generation, @BegunAt, @RenewedAt, @ConfirmedAt, @SeenAt, @EndsAt)
            """,
            row);

    public static Task<StaffSession?> Find(Session session, string id) =>
        session.First<StaffSession>($"select {Columns} from sessions where id = @id and ended_at is null", new { id });

    public static Task<IReadOnlyList<StaffSession>> Of(Session session, string person, string stamp, long now, long seenAfter) =>
        session.Query<StaffSession>(
            $"""
            select {Columns} from sessions
            where person = @person and stamp = @stamp and ended_at is null and ends_at > @now and seen_at >= @seenAfter
            order by seen_at desc, id
            """,
            new { person, stamp, now, seenAfter });

    public static Task Touch(Session session, string id, long now) =>
        session.Execute("update sessions set seen_at = @now where id = @id and seen_at < @now", new { id, now });

    public static Task Confirm(Session session, string id, int generation, long now) =>
        session.Execute(
            """
            update sessions set confirmed_at = @now, seen_at = @now
            where id = @id and generation = @generation and confirmed_at is null
            """,
            new { id, generation, now });

    /// <summary>Once, however many calls ask for it at the same moment.</summary>
    public static Task Renew(Session session, string id, int generation, long now) =>
        session.Execute(
            """
            update sessions set generation = generation + 1, renewed_at = @now, confirmed_at = null, seen_at = @now
            where id = @id and generation = @generation
            """,
            new { id, generation, now });

    /// <returns>False when it had ended already, or is not the person's.</returns>
    public static async Task<bool> End(Session session, string id, string person, long now) =>
        await session.Execute(
            "update sessions set ended_at = @now where id = @id and person = @person and ended_at is null", new { id, person, now }) == 1;

    /// <returns>Those that ended.</returns>
    public static Task<IReadOnlyList<string>> EndAll(Session session, string person, string except, long now) =>
        session.Query<string>(
            "update sessions set ended_at = @now where person = @person and id <> @except and ended_at is null returning id",
            new { person, except, now });

    /// <summary>Leaves those last used, at most <paramref name="most"/>.</summary>
    public static Task<IReadOnlyList<string>> EndOldest(Session session, string person, int most, long now) =>
        session.Query<string>(
            """
            update sessions set ended_at = @now
            where person = @person and ended_at is null and id not in (
                select id from sessions where person = @person and ended_at is null and ends_at > @now
                order by seen_at desc, id desc limit @most)
            returning id
            """,
            new { person, most, now });

    public static Task Prune(Session session, long before) =>
        session.Execute("delete from sessions where ends_at < @before", new { before });
}
