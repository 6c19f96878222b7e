using Intake.Core.Contacts;

namespace Intake.Core.CaseSystems;

/// <summary>Why a case system cannot be used as it is set up.</summary>
public static class CaseSystemRefusals
{
    public static readonly Refusal BadErrandMapping = new("bad_errand_mapping", 422,
        "Kopplingen ska vara JSON med municipalityId, namespace, schemaId och labels (etikettens sökväg till need eller idea). Jämför med docs/integrations/support-management.md.",
        "The mapping must be JSON with municipalityId, namespace, schemaId and labels (a label's resource path to need or idea). Compare with docs/integrations/support-management.md.");
}
