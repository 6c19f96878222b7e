using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>Whether a contact must be kept whatever the rules say: a dispute, an inspection, a request for access.</summary>
public interface ILegalHold
{
    Task<bool> Holds(Session session, string contactId);
}
