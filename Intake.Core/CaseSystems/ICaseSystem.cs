using Intake.Core.Sources;

namespace Intake.Core.CaseSystems;

/// <summary>How a kind of case system is told. Telling the same twice changes nothing.</summary>
public interface ICaseSystem
{
    /// <summary>One of <see cref="SourceKind"/>.</summary>
    string Kind { get; }

    /// <param name="secret">Shown to the system's API.</param>
    Task<TellOutcome> Tell(Source source, string secret, CaseStory story, CancellationToken stop);
}
