using Intake.Core.Storage;

namespace Intake.Core.Accessibility;

/// <summary>SQL of <c>accessibility_reports</c>.</summary>
static class AccessibilityReportTable
{
    public static Task Add(Session session, AccessibilityReport report) =>
        session.Execute(
            "insert into accessibility_reports (id, what, page, language, made_at) values (@Id, @What, @Page, @Language, @MadeAt)",
            report);

    public static Task<IReadOnlyList<AccessibilityReport>> Latest(Session session) =>
        session.Query<AccessibilityReport>("select * from accessibility_reports order by handled_at is not null, id desc limit 200");

    /// <returns>False when there is none, or it is handled already.</returns>
    public static async Task<bool> Handle(Session session, string id, string by, long now) =>
        await session.Execute(
            "update accessibility_reports set handled_by = @by, handled_at = @now where id = @id and handled_at is null",
            new { id, by, now }) == 1;

    /// <returns>False when there is none, or it is open.</returns>
    public static async Task<bool> Reopen(Session session, string id) =>
        await session.Execute(
            "update accessibility_reports set handled_by = null, handled_at = null where id = @id and handled_at is not null",
            new { id }) == 1;
}
