using Intake.Core.Storage;

namespace Intake.Core.Deduplication;

/// <summary>SQL of <c>suggestions</c>: "this may be the same need", for a person to decide.</summary>
public static class SuggestionTable
{
    /// <summary>Version of the matching rules, kept with every suggestion.</summary>
    public const string Model = "wordings-1";

    public static Task Add(Session session, string contactId, Match match, DateTimeOffset now) =>
        session.Execute(
            """
            insert into suggestions (id, contact_id, item_id, score, because, model, made_at)
            values (@id, @contactId, @ItemId, @Score, @because, @model, @at)
            """,
            new
            {
                id = Id.New(now),
                contactId,
                match.ItemId,
                match.Score,
                because = match.Because.ToJson(),
                model = Model,
                at = now.ToUnixTimeMilliseconds(),
            });
}
