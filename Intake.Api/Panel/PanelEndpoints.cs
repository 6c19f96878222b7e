using Intake.Api.Access;
using Intake.Api.Contacts;
using Intake.Api.Limits;
using Intake.Api.Problems;
using Intake.Api.Texts;
using Intake.Core.Classification;
using Intake.Core.Panel;
using Intake.Core.Telemetry;
using Microsoft.Extensions.Options;

namespace Intake.Api.Panel;

/// <summary>The agent's panel: opened by a case system's context token, then help while typing, flags, undo, what became of them.</summary>
public static class PanelEndpoints
{
    public static void MapPanel(this IEndpointRouteBuilder routes)
    {
        var panel = routes.MapGroup("/api/v1/panel").WithTags("Panel").RequireAuthorization(PanelCallers.Policy);
        panel.MapPost("sessions", Begin).AllowAnonymous()
            .Accepts<SessionRequest>("application/json").Produces<SessionAnswer>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429).ProducesProblem(503);
        panel.MapPost("assist", Assist)
            .Accepts<AssistRequest>("application/json").Produces<AssistAnswer>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429);
        panel.MapPost("contacts", Flag).RequireRateLimiting(IntakeLimit.Policy)
            .Accepts<FlagRequest>("application/json").Produces<FlagAnswer>(201).Produces<FlagAnswer>()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .ProducesProblem(429).ProducesProblem(503);
        panel.MapPost("contacts/{id}/undo", Undo).Produces(204).ProducesProblem(404).ProducesProblem(409);
        panel.MapGet("flags", List).Produces<FlagPage>().ProducesProblem(400);
    }

    static async Task<IResult> Begin(HttpContext context, PanelSessions sessions, PanelLimit limit, CancellationToken stop)
    {
        if (!limit.Admits(context)) return Problem.From(context, ApiRefusals.TooManyCalls);
        var body = await JsonBody.Read<SessionRequest>(context.Request, stop);
        if (body.Value is not { } asked) return Problem.From(context, body.Refusal!);
        var (opened, refusal) = await sessions.Begin(asked.Context, asked.Origin, stop);
        if (opened is not null) return Results.Ok(SessionAnswer.From(opened));
        RefusalLog.Note(context, refusal!.Code);
        return Problem.From(context, refusal);
    }

    static async Task<IResult> Assist(HttpContext context, Assistance assistance, IOptions<ReferralOptions> links, CancellationToken stop)
    {
        var body = await JsonBody.Read<AssistRequest>(context.Request, stop);
        if (body.Value is not { } asked) return Problem.From(context, body.Refusal!);
        if (Assistance.Check(asked.Text, asked.Place, asked.Kind) is { } refusal) return Problem.From(context, refusal);
        var help = await assistance.Help(asked.Text ?? "", asked.Place, asked.Kind, context.User.PanelCaller().Reading, stop);
        return Results.Ok(AssistAnswer.From(asked.Sequence, help, links.Value, Problem.LanguageOf(context)));
    }

    static async Task<IResult> Flag(HttpContext context, Flags flags, CancellationToken stop)
    {
        var (body, caller) = (await JsonBody.Read<FlagRequest>(context.Request, stop), context.User.PanelCaller());
        if (body.Value is null) return Problem.From(context, IntakeMeter.Refused(body.Refusal!));
        if (!CallKey.TryRead(context.Request, caller.Client, body.Hash, out var key) || key is null) return Problem.From(context, IntakeMeter.Refused(ApiRefusals.BadKey));
        var (kept, refusal) = await flags.Keep(body.Value.ToDraft(), caller, key, stop);
        return kept is null ? Problem.From(context, refusal!) : Results.Json(FlagAnswer.From(kept), statusCode: kept.IsNew ? 201 : 200);
    }

    static async Task<IResult> Undo(HttpContext context, Undoing undoing, string id, CancellationToken stop) =>
        await undoing.Undo(id, context.User.PanelCaller(), stop) is { } refusal ? Problem.From(context, refusal) : Results.NoContent();

    static async Task<IResult> List(HttpContext context, FlagReader flags, string? after, int? take, CancellationToken stop)
    {
        var most = take ?? 50;
        if (most is < 1 or > FlagReader.MostPerPage) return Problem.From(context, ApiRefusals.BadParameter);
        var found = await flags.Of(context.User.PanelCaller(), after, most, stop);
        var texts = SiteTexts.In(Problem.LanguageOf(context));
        return Results.Ok(new FlagPage([.. found.Select(flag => FlagLine.From(flag, texts))], found.Count == most ? found[^1].Id : null));
    }
}
