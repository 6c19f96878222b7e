using Intake.Core.Contacts;
using Intake.Core.Sources;

namespace Intake.Core.Hooks;

/// <summary>Of every system that sends deliveries.</summary>
sealed class HookMappingCheck : IMappingCheck
{
    public bool Judges(string kind) => kind != SourceKind.SupportManagement;

    public Refusal? Check(string json) => MappingReader.Read(json).Refusal;
}
