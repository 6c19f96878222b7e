using Intake.Contracts;
using Intake.Core.Outbox;

namespace Intake.Core.Bus;

/// <summary>Packs the ids of outbox rows of one type into its message.</summary>
static class Packing
{
    public static object Pack(string type, IReadOnlyList<string> subjects) => type switch
    {
        OutboxTable.ContactRecorded => new ContactsRecorded { ContactIds = subjects },
        OutboxTable.MessageQueued => new MessagesQueued { MessageIds = subjects },
        OutboxTable.DispatchQueued => new DispatchesQueued { DispatchIds = subjects },
        OutboxTable.WriteBackQueued => new WriteBacksQueued { WriteBackIds = subjects },
        _ => throw new InvalidOperationException($"No message carries outbox rows of type '{type}'."),
    };
}
