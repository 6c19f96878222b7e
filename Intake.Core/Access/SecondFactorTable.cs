using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>The sealed secrets of authenticator apps, with the last step that was used and the failed attempts.</summary>
static class SecondFactorTable
{
    public static async Task<bool> IsOn(Session session, string userId) =>
        await session.Single<long>("select count(*) from second_factors where user_id = @userId and sealed is not null", new { userId }) == 1;

    public static Task<FactorState?> Find(Session session, string userId) =>
        session.First<FactorState>(
            """
            select confirmed_at, (select count(*) from recovery_codes r where r.user_id = f.user_id and r.used_at is null) as codes_left
            from second_factors f
            where user_id = @userId and sealed is not null
            """,
            new { userId });

    /// <summary>A secret that counts only once a code of it was shown; what counted before goes on counting.</summary>
    public static Task SetPending(Session session, string userId, string pending) =>
        session.Execute(
            """
            insert into second_factors (user_id, pending) values (@userId, @pending)
            on conflict (user_id) do update set pending = excluded.pending
            """,
            new { userId, pending });

    public static Task<string?> Pending(Session session, string userId) =>
        session.First<string>("select pending from second_factors where user_id = @userId", new { userId });

    /// <returns>False when another secret was begun meanwhile.</returns>
    public static async Task<bool> Confirm(Session session, string userId, string pending, long step, long now) =>
        await session.Execute(
            """
            update second_factors
            set sealed = pending, pending = null, confirmed_at = @now, last_step = @step, failed_attempts = 0, locked_until = null
            where user_id = @userId and pending = @pending
            """,
            new { userId, pending, step, now }) == 1;

    /// <summary>As <see cref="UserTable.BeginAttempt"/>: counted as failed before it is tried. Nothing when locked or off.</summary>
    public static Task<FactorRow?> BeginAttempt(Session session, string userId, long now, int most, long lockedUntil) =>
        session.First<FactorRow>(
            """
            update second_factors
            set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
                locked_until = case when locked_until is null and failed_attempts + 1 >= @most then @lockedUntil end
            where user_id = @userId and sealed is not null and (locked_until is null or locked_until <= @now)
            returning sealed, last_step
            """,
            new { userId, now, most, lockedUntil });

    /// <returns>False when this step or a later one was used already.</returns>
    public static async Task<bool> Use(Session session, string userId, string sealedSecret, long step) =>
        await session.Execute(
            """
            update second_factors set last_step = @step
            where user_id = @userId and sealed = @sealedSecret and last_step < @step
            """,
            new { userId, sealedSecret, step }) == 1;

    public static Task ForgetAttempts(Session session, string userId) =>
        session.Execute(
            "update second_factors set failed_attempts = 0, locked_until = null where user_id = @userId", new { userId });

    /// <returns>False when there was none.</returns>
    public static async Task<bool> Remove(Session session, string userId)
    {
        await RecoveryCodeTable.Remove(session, userId);
        return await session.Execute("delete from second_factors where user_id = @userId", new { userId }) == 1;
    }
}

/// <summary>What is known of a second factor that counts.</summary>
public sealed record FactorState
{
    /// <summary>Unix ms.</summary>
    public required long ConfirmedAt { get; init; }

    /// <summary>Recovery codes that were not used yet.</summary>
    public required long CodesLeft { get; init; }
}

/// <summary>What an attempt is judged by.</summary>
sealed record FactorRow
{
    public required string Sealed { get; init; }
    public required long LastStep { get; init; }
}
