using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>Takes drafts in, or only says what would become of them.</summary>
interface IRowTaker
{
    Task<Taken> Take(ContactDraft draft, CancellationToken stop);
}

/// <summary>What became of a row.</summary>
/// <param name="Why">Of a refusal.</param>
readonly record struct Taken(TakenAs As, Refusal? Why = null)
{
    public static Taken Refused(Refusal why) => new(TakenAs.Refused, why);
}

enum TakenAs
{
    Accepted,
    AlreadyKnown,
    Refused,

    /// <summary>Stopped before the store had it.</summary>
    NotTaken,
}
