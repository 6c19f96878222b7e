using Intake.Core.Audit;
using Intake.Core.Telemetry;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Intake.Api.Access;

/// <summary>
/// One line and one count for each call that was turned away: a code, the route as the product writes it, and the id
/// of a known caller. Never what was typed, and no address.
/// </summary>
public sealed partial class RefusalLog(RequestDelegate next, ILogger<RefusalLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        // An error page is the same call a second time.
        if (CodeOf(context) is { } code && context.Features.Get<IStatusCodeReExecuteFeature>() is null) Tell(context, code);
    }

    /// <summary>Says why a call is turned away, where its status does not.</summary>
    public static void Note(HttpContext context, string code) => context.Items[typeof(RefusalLog)] = code;

    static string? CodeOf(HttpContext context) => context.Items[typeof(RefusalLog)] as string ?? context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => "not_authenticated",
        StatusCodes.Status403Forbidden => "wrong_scope",
        StatusCodes.Status429TooManyRequests => "too_many_calls",
        _ => null,
    };

    void Tell(HttpContext context, string code)
    {
        IntakeMeter.TurnedAway(code);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        TurnedAway(log, code, context.Request.Method, route, context.User.Identity?.IsAuthenticated == true ? context.User.Actor() : Actor.System("stranger"));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turned away ({Code}): {Method} {Route} by {Actor}")]
    static partial void TurnedAway(ILogger log, string code, string method, string route, Actor actor);
}

/// <summary>A form without its anti-forgery token is answered by the framework as any bad one: say which it was.</summary>
public sealed class AntiforgeryNote : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) RefusalLog.Note(context.HttpContext, AccessAnswers.Antiforgery.Code);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
