using Intake.Api.Access;
using Intake.Api.Contacts;
using Intake.Api.Problems;
using Intake.Core.Hooks;
using Intake.Core.Telemetry;

namespace Intake.Api.Hooks;

/// <summary>Deliveries of case systems. Open by route: each is judged by its signature.</summary>
public static class HookEndpoints
{
    public const string Path = "/api/v1/hooks";

    public static void MapHooks(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path + "/{source}", Take).WithTags("Hooks").AllowAnonymous().RequireRateLimiting(IntakeLimit.Policy)
            .Produces<DeliveryAnswer>(202).ProducesProblem(401).ProducesProblem(413).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503);

    static async Task<IResult> Take(string source, HttpContext context, HookReception hooks, CancellationToken stop)
    {
        if (await JsonBody.ReadBytes(context.Request, stop) is not { } body) return Problem.From(context, TooLarge());
        var (delivery, refusal) = await hooks.Take(source, new(name => One(context.Request, name), body), stop);
        if (refusal is not null) RefusalLog.Note(context, refusal.Code);
        return refusal is not null ? Problem.From(context, refusal)
            : delivery!.Outcome == HookOutcome.Failed ? Problem.From(context, HookRefusals.Failed(delivery.Code ?? ""))
            : Results.Json(DeliveryAnswer.From(delivery), statusCode: StatusCodes.Status202Accepted);
    }

    static Core.Contacts.Refusal TooLarge()
    {
        IntakeMeter.DeliveryRefused(ApiRefusals.BodyTooLarge.Code);
        return ApiRefusals.BodyTooLarge;
    }

    // Of two headers of one name nobody knows which was meant.
    static string One(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var values) && values.Count == 1 ? values[0] ?? "" : "";
}
