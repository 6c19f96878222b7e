using Intake.Api.Access;
using Intake.Api.Contacts;
using Intake.Api.Problems;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Api.Backlog;

/// <summary>Moving items between their states, for programs.</summary>
public static class MoveEndpoints
{
    public static void MapMoves(this IEndpointRouteBuilder routes)
    {
        var moves = routes.MapGroup("/api/v1/items/{number}/move").WithTags("Backlog").RequireAuthorization(Scopes.BacklogWrite);
        moves.MapPost("", Move).Accepts<MoveRequest>("application/json").Produces<ItemLine>()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        moves.MapPost("undo", Undo).Produces<ItemLine>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    static async Task<IResult> Move(HttpContext context, ItemMover mover, BacklogReader backlog, string number, CancellationToken stop)
    {
        var body = await JsonBody.Read<MoveRequest>(context.Request, stop);
        if (body.Value is not { } wanted) return Problem.From(context, body.Refusal!);
        var (_, refusal) = await mover.Move(number, new(wanted.To, wanted.Because, wanted.From), context.User.Reading(), context.User.Actor(), stop);
        return await Answer(context, backlog, number, refusal, stop);
    }

    static async Task<IResult> Undo(HttpContext context, ItemMover mover, BacklogReader backlog, string number, CancellationToken stop)
    {
        var (_, refusal) = await mover.Undo(number, context.User.Reading(), context.User.Actor(), stop);
        return await Answer(context, backlog, number, refusal, stop);
    }

    static async Task<IResult> Answer(HttpContext context, BacklogReader backlog, string number, Refusal? refusal, CancellationToken stop) =>
        refusal is not null ? Problem.From(context, refusal)
        : Results.Ok(ItemLine.From((await backlog.Item(number, context.User.Reading(), stop))!.Item));
}

/// <param name="To">The state wanted, such as <c>confirmed</c>.</param>
/// <param name="Because">Why; needed for <c>referred</c> and <c>closed</c>. At most 500 characters, masked before it is stored.</param>
/// <param name="From">The state the caller saw: when the item has left it, nothing is moved and the answer is 409.</param>
public sealed record MoveRequest(string? To, string? Because, string? From);
