using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Privacy;
using Intake.Core.Storage;

namespace Intake.Core.Rights;

/// <summary>A contact handed out as a public record: without who said it, masked once more, and logged.</summary>
public sealed class Disclosure(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>For who decides. That an identity is protected is a secret of its own: reading it is noted.</summary>
    public Task<(PublicRecord? Record, Refusal? Refusal)> Look(string reference, string because, Actor actor) =>
        Read(reference, because, (session, record) => audit.Append(session, new()
        {
            Actor = actor,
            Action = record.Protected == 1 ? "protected.read" : "record.read",
            Subject = record.Id,
            Because = because,
        }));

    /// <param name="format"><c>json</c> or <c>html</c>.</param>
    public Task<(PublicRecord? Record, Refusal? Refusal)> Disclose(string reference, string format, string because, Actor actor) =>
        Read(reference, because, async (session, record) =>
        {
            await RightsTable.AddDisclosure(session, record.Id, format, Masker.Mask(because).Text, actor.ToString(), clock.GetUtcNow());
            await audit.Append(session, new() { Actor = actor, Action = "record.disclose", Subject = record.Id, Because = because });
        });

    async Task<(PublicRecord?, Refusal?)> Read(string reference, string because, Func<Session, PublicRecord, Task> note)
    {
        if (Reason.Check(because) is { } refusal) return (null, refusal);
        return await database.Write<(PublicRecord?, Refusal?)>(async session =>
        {
            if (await RightsTable.Record(session, reference.Trim().ToUpperInvariant()) is not { } record)
                return (null, RightsRefusals.UnknownReference);
            await note(session, record);
            return (Masked(record), null);
        });
    }

    // What a newer masker knows is taken out of older texts too.
    static PublicRecord Masked(PublicRecord record) => record with
    {
        Text = Masker.Mask(record.Text).Text,
        Place = record.Place is null ? null : Masker.Mask(record.Place).Text,
    };
}
