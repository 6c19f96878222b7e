using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>The file cannot be taken in, or not further than here.</summary>
public sealed class ImportException(Refusal why, Exception? cause = null) : Exception(why.En, cause)
{
    public Refusal Why => why;
}
