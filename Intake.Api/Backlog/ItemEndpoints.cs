using Intake.Api.Access;
using Intake.Api.Problems;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Api.Backlog;

/// <summary>The backlog for programs.</summary>
public static class ItemEndpoints
{
    public static void MapItems(this IEndpointRouteBuilder routes)
    {
        var items = routes.MapGroup("/api/v1/items").WithTags("Backlog").RequireAuthorization(Scopes.BacklogRead);
        items.MapGet("", List).Produces<ItemPage>().ProducesProblem(400);
        items.MapGet("{number}", Find).Produces<ItemAnswer>().ProducesProblem(404);
    }

    static async Task<IResult> List(HttpContext context, BacklogReader backlog, [AsParameters] ItemQuestion question, CancellationToken stop)
    {
        if (!question.IsValid) return Problem.From(context, ApiRefusals.BadParameter);
        var page = await backlog.List(question.ToFilter(), context.User.Reading(), stop);
        return Results.Ok(new ItemPage([.. page.Items.Select(ItemLine.From)], page.Total, page.Next));
    }

    static async Task<IResult> Find(HttpContext context, BacklogReader backlog, string number, CancellationToken stop) =>
        await backlog.Item(number, context.User.Reading(), stop) is { } item
            ? Results.Ok(ItemAnswer.From(item, Problem.LanguageOf(context)))
            : Problem.From(context, MoveRefusals.UnknownItem);
}

/// <summary>The question's parameters.</summary>
/// <param name="Sort"><c>newest</c> (default), <c>voices</c> or <c>latest</c>.</param>
public sealed record ItemQuestion(string? Kind, string? State, string? Area, string? Q, string? Sort, string? After, int? Take)
{
    public bool IsValid =>
        (Kind is null || ContactKind.IsKnown(Kind))
        && (State is null || ItemState.All.Contains(State))
        && Sort is null or BacklogFilter.Newest or BacklogFilter.MostVoices or BacklogFilter.LatestVoice
        && (After is null || Cursor.Parse(After) is not null)
        && Take is null or (>= 1 and <= BacklogFilter.MostTaken);

    public BacklogFilter ToFilter() => new()
    {
        Kind = Kind,
        State = State,
        Area = Area,
        Q = Q,
        Sort = Sort ?? BacklogFilter.Newest,
        After = After,
        Take = Take ?? 50,
    };
}
