using Intake.Core.Contacts;

namespace Intake.Core.Sources;

/// <summary>Judges a source's mapping before it is kept; made in the folder that reads it.</summary>
public interface IMappingCheck
{
    /// <summary>Whether it is for sources of this <see cref="SourceKind"/>.</summary>
    bool Judges(string kind);

    /// <returns>What is wrong, and where; null when nothing is.</returns>
    Refusal? Check(string json);
}
