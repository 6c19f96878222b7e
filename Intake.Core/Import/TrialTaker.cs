using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary>Dry run: looks what is known and writes nothing.</summary>
/// <param name="database">Null when there is no store yet.</param>
sealed class TrialTaker(Database? database) : IRowTaker
{
    readonly HashSet<(string, string)> seen = [];

    public async Task<Taken> Take(ContactDraft draft, CancellationToken stop) =>
        !seen.Add((draft.CaseId!, draft.Kind!)) || await IsKnown(draft, stop) ? new(TakenAs.AlreadyKnown) : new(TakenAs.Accepted);

    async Task<bool> IsKnown(ContactDraft draft, CancellationToken stop) => database is not null && await database.Read(
        async session => await ContactTable.Known(session, FieldRules.Clean(draft.Source)!, FieldRules.Clean(draft.CaseId)!, draft.Kind!) is not null,
        stop);
}
