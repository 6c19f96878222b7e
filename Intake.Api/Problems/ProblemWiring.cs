using Intake.Core.Contacts;

namespace Intake.Api.Problems;

/// <summary>Problem+json for everything under <c>/api</c> that ends without a body of its own.</summary>
public static class ProblemWiring
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails().AddExceptionHandler<FaultHandler>();

    public static void UseApiProblems(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api"),
        api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages(ended => ByStatus(ended.HttpContext) is { } refusal
                ? Problem.From(ended.HttpContext, refusal).ExecuteAsync(ended.HttpContext)
                : Task.CompletedTask);
        });

    static Refusal? ByStatus(HttpContext context) => context.Response.StatusCode switch
    {
        404 => ApiRefusals.NotFound,
        405 => ApiRefusals.MethodNotAllowed,
        413 => ApiRefusals.BodyTooLarge,
        415 => ApiRefusals.WrongContentType,
        400 => ApiRefusals.BadParameter,
        _ => null,
    };
}
