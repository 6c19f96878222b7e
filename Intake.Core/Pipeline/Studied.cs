using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;

namespace Intake.Core.Pipeline;

/// <summary>A contact with what was found out about it before the lock was taken.</summary>
/// <param name="Seen">Number of the wording log up to which <paramref name="Matches"/> hold.</param>
sealed record Studied(Contact Contact, Verdict Verdict, IReadOnlyList<Match> Matches, long Seen)
{
    public const int MostMatches = 5;

    public Query Query => new(Contact.Kind, Contact.Text, Contact.Place);
}
