using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Contacts;
using Intake.Api.Problems;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Privacy;

namespace Intake.Api.Privacy;

/// <summary>What of a text would be masked, and the words that are no names.</summary>
public static class MaskingEndpoints
{
    public static void MapMasking(this IEndpointRouteBuilder routes)
    {
        var masking = routes.MapGroup("/api/v1/masking").WithTags("Masking");
        masking.MapPost("preview", Preview).RequireAuthorization(Scopes.ContactsWrite).RequireRateLimiting(IntakeLimit.Policy)
            .Accepts<PreviewRequest>("application/json").Produces<PreviewAnswer>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429);
        var exceptions = masking.MapGroup("exceptions").RequireAuthorization(Scopes.BacklogWrite);
        exceptions.MapGet("", List).Produces<ExceptionList>();
        exceptions.MapPost("", Except).Accepts<ExceptionRequest>("application/json").Produces(204)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        exceptions.MapDelete("{word}", Withdraw).Produces(204).ProducesProblem(404);
    }

    static async Task<IResult> Preview(HttpContext context, MaskingExceptions exceptions, CancellationToken stop)
    {
        var body = await JsonBody.Read<PreviewRequest>(context.Request, stop);
        if ((body.Refusal ?? ContactRules.CheckText(body.Value!.Text)) is { } refusal) return Problem.From(context, refusal);
        var text = body.Value!.Text!;
        var spans = Masker.Spans(text, await exceptions.Current(stop));
        return Results.Ok(new PreviewAnswer(Masker.Replace(text, spans), [.. spans.Select(PreviewSpan.From)]));
    }

    static async Task<IResult> List(MaskingExceptions exceptions, CancellationToken stop) =>
        Results.Ok(new ExceptionList([.. (await exceptions.List(stop)).Select(ExceptionLine.From)]));

    static async Task<IResult> Except(HttpContext context, ClaimsPrincipal caller, MaskingExceptions exceptions, CancellationToken stop)
    {
        var body = await JsonBody.Read<ExceptionRequest>(context.Request, stop);
        var refusal = body.Refusal ?? await exceptions.Add(body.Value!.Word, body.Value.Because, caller.Actor(), stop);
        return refusal is null ? Results.NoContent() : Problem.From(context, refusal);
    }

    static async Task<IResult> Withdraw(
        HttpContext context, ClaimsPrincipal caller, MaskingExceptions exceptions, string word, CancellationToken stop) =>
        await exceptions.Withdraw(word, caller.Actor(), stop) is { } refusal ? Problem.From(context, refusal) : Results.NoContent();
}
