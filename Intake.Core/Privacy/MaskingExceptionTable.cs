using Intake.Core.Storage;

namespace Intake.Core.Privacy;

/// <summary>SQL of <c>masking_exceptions</c>. A withdrawn word stays, so that its row may be made valid again.</summary>
static class MaskingExceptionTable
{
    public static Task Add(Session session, MaskingException exception) =>
        session.Execute(
            """
            insert into masking_exceptions (word, made_by, made_at, because)
            values (@Word, @MadeBy, @MadeAt, @Because)
            on conflict (word) do update
            set made_by = excluded.made_by, made_at = excluded.made_at, because = excluded.because, withdrawn_at = null
            """,
            exception);

    public static async Task<bool> Withdraw(Session session, string word, long now) =>
        await session.Execute(
            "update masking_exceptions set withdrawn_at = @now where word = @word and withdrawn_at is null", new { word, now }) == 1;

    public static Task<IReadOnlyList<MaskingException>> List(Session session) =>
        session.Query<MaskingException>(
            """
            select word, made_by, made_at, because
            from masking_exceptions
            where withdrawn_at is null
            order by word
            """);
}
