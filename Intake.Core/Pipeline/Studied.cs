using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;

namespace Intake.Core.Pipeline;

/// <summary>A contact with what was found out about it before the lock was taken.</summary>
/// <param name="Areas">What <paramref name="Verdict"/> was found in.</param>
/// <param name="Seen">Number of the wording log up to which <paramref name="Matches"/> hold.</param>
sealed record Studied(Contact Contact, Verdict Verdict, AreaCatalog Areas, IReadOnlyList<Match> Matches, long Seen)
{
    public const int MostMatches = 5;

    public Query Query => new(Contact.Kind, Contact.Text, Contact.Place);

    /// <summary>The verdict by the areas of the moment: an area or a unit that is gone since is given no contact more.</summary>
    public Verdict VerdictBy(AreaCatalog areas) => areas == Areas ? Verdict : Classify(Contact, areas);

    public static Verdict Classify(Contact contact, AreaCatalog areas) =>
        Classifier.Classify(new(contact.Text, contact.Kind, contact.Place, contact.AreaGiven, contact.Language), areas);
}
