using Intake.Api.Access;
using Intake.Api.Problems;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;

namespace Intake.Api.Contacts;

/// <summary>Known needs and ideas like a text, for the agent while she types.</summary>
public static class SimilarEndpoints
{
    const int MostTaken = 20;

    public static void MapSimilar(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/similar", Find).WithTags("Contacts").RequireAuthorization(Scopes.SimilarRead)
            .Produces<SimilarAnswer>().ProducesProblem(400);
        routes.MapGet("/api/v1/similar/options", ItemOptions.Find).WithTags("Contacts").RequireAuthorization(Scopes.SimilarRead)
            .Produces<IReadOnlyList<ItemOption>>();
    }

    static async Task<IResult> Find(
        HttpContext context, SimilarNeeds similar, string? text, string? place, string? kind, int? take, CancellationToken stop)
    {
        var most = take ?? 5;
        if (string.IsNullOrWhiteSpace(text) || text.Length > ContactRules.LongestText) return Problem.From(context, Refusals.EmptyText);
        if (kind is not null && !ContactKind.IsKnown(kind)) return Problem.From(context, Refusals.UnknownKind);
        if (most is < 1 or > MostTaken) return Problem.From(context, ApiRefusals.BadParameter);
        var needs = await similar.Find(new Query(kind, text, place), most, context.User.Reading(), stop);
        var language = Problem.LanguageOf(context);
        return Results.Ok(new SimilarAnswer([.. needs.Select(need => SimilarLine.From(need, language))]));
    }
}

public sealed record SimilarAnswer(IReadOnlyList<SimilarLine> Similar);

/// <param name="Score">0–1.</param>
/// <param name="Because">Why it may be the same, in one line.</param>
public sealed record SimilarLine(
    string Number, string Kind, string Title, long Voices, string State, double Score, string Because)
{
    public static SimilarLine From(SimilarNeed need, string language) => new(
        need.Number, need.Kind, need.Title, need.Voices, need.State, Math.Round(need.Score, 3), need.Because!.In(language));
}
