using Intake.Api.Access;
using Intake.Api.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Intake.Api.Limits;

/// <summary>Refuses callers who call too often, once it is known who they are and before anything is done for them.</summary>
public static class LimitWiring
{
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection("Limits")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<CallLimit>().AddSingleton<ReportLimit>().AddSingleton<PanelLimit>();
    }

    /// <summary>Between authentication and authorisation: guesses of keys are counted too.</summary>
    public static void UseLimits(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<CallLimit>();
        app.Use((context, next) => IsCounted(context) && limit.Wait(context) is > 0 and var seconds
            ? Refuse(context, seconds)
            : next(context));
    }

    // Not health, which is asked by who watches us; not the error page of a call that was counted already.
    static bool IsCounted(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerFeature>() is null;

    static Task Refuse(HttpContext context, int seconds)
    {
        if (!AccessAnswers.IsForPerson(context.Request)) return Problem.Busy(context, ApiRefusals.TooManyCalls, seconds);
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
