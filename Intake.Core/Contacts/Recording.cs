using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>What another slice writes with a contact, in its transaction, and how long the contact waits before it goes on.</summary>
sealed record Recording
{
    /// <summary>Asked first, once the key is known not to have been answered.</summary>
    public required Func<Session, Task<Refusal?>> Refuse { get; init; }

    /// <summary>Written when the contact is new.</summary>
    public required Func<Session, Contact, Task> Add { get; init; }

    public required TimeSpan Pause { get; init; }
}
