using Intake.Core.Contacts;
using Intake.Core.Sources;

namespace Intake.Core.CaseSystems;

/// <summary>Of systems whose errands are polled.</summary>
sealed class ErrandMappingCheck : IMappingCheck
{
    public bool Judges(string kind) => kind == SourceKind.SupportManagement;

    public Refusal? Check(string json) => ErrandMapping.Parse(json) is null ? CaseSystemRefusals.BadErrandMapping : null;
}
