using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Vault;

/// <summary>What the data protection officer put under legal hold.</summary>
public sealed class VaultHold : ILegalHold
{
    public async Task<bool> Holds(Session session, string contactId) =>
        await VaultTable.Find(session, contactId) is { Hold: 1 };
}
