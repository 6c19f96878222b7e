using System.Text.Json;
using Intake.Core.Storage;

namespace Intake.Core.Classification;

/// <summary>SQL of <c>classifications</c>: every suggestion with its reason and model version.</summary>
public static class ClassificationTable
{
    public static Task Add(Session session, string contactId, Verdict verdict, long now) =>
        session.Execute(
            """
            insert into classifications (contact_id, kind_suggested, kind_because, area, unit, because, candidates,
                unsure, model, made_at)
            values (@contactId, @Kind, @kindBecause, @Area, @Unit, @because, @candidates, @unsure, @Model, @now)
            """,
            new
            {
                contactId,
                verdict.Kind,
                kindBecause = verdict.KindBecause.ToJson(),
                verdict.Area,
                verdict.Unit,
                because = verdict.Because.ToJson(),
                candidates = JsonSerializer.Serialize(verdict.Candidates),
                unsure = verdict.Unsure ? 1 : 0,
                verdict.Model,
                now,
            });

    /// <summary>A suggestion names the unit as it is called now; its reason stays as it was given.</summary>
    public static Task RenameUnit(Session session, string from, string to) =>
        session.Execute("update classifications set unit = @to where unit = @from", new { from, to });
}
