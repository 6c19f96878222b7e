using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Privacy;
using Intake.Core.Storage;

namespace Intake.Core.Accessibility;

/// <summary>Takes reports of what cannot be used from anybody, and lets administrators follow them up.</summary>
public sealed class AccessibilityReports(Database database, AuditLog audit, TimeProvider clock)
{
    public const int LongestWhat = 4_000;
    public const int LongestPage = 200;

    /// <returns>Null when it is stored.</returns>
    /// <exception cref="StoreBusyException">Too many writes wait; nothing was stored.</exception>
    public async Task<Refusal?> Report(string? what, string? page, string language, CancellationToken stop = default)
    {
        if ((FieldRules.Check("what", what, LongestWhat, lines: true) ?? FieldRules.Check("where", page, LongestPage)) is { } refusal) return refusal;
        if (FieldRules.Clean(what) is not { } said) return AccessibilityRefusals.WhatMissing;
        var report = new AccessibilityReport
        {
            Id = Id.New(clock.GetUtcNow()),
            What = Masker.Mask(said).Text,
            Page = Masker.Mask(FieldRules.Clean(page) ?? "").Text,
            Language = language,
            MadeAt = clock.Now(),
        };
        await database.WriteOrRefuse(async session =>
        {
            await AccessibilityReportTable.Add(session, report);
            return true;
        }, stop);
        return null;
    }

    /// <summary>Open ones first, then the newest.</summary>
    public Task<IReadOnlyList<AccessibilityReport>> Latest(CancellationToken stop = default) => database.Read(AccessibilityReportTable.Latest, stop);

    /// <returns>Null when done.</returns>
    public Task<Refusal?> Handle(string id, Actor actor) => Change(
        session => AccessibilityReportTable.Handle(session, id, actor.ToString(), clock.Now()), "accessibility.handle", id, actor);

    /// <summary>Takes <see cref="Handle"/> back.</summary>
    public Task<Refusal?> Reopen(string id, Actor actor) => Change(
        session => AccessibilityReportTable.Reopen(session, id), "accessibility.reopen", id, actor);

    Task<Refusal?> Change(Func<Session, Task<bool>> change, string action, string id, Actor actor) => database.Write<Refusal?>(async session =>
    {
        if (!await change(session)) return AccessibilityRefusals.UnknownReport;
        await audit.Append(session, new() { Actor = actor, Action = action, Subject = id });
        return null;
    });
}
