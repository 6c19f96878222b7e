using Intake.Api.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Diagnostics;

namespace Intake.Api.Problems;

/// <summary>Problem+json for programs: for faults, and under <c>/api</c> for everything that ends without a body of its own.</summary>
public static class ProblemWiring
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails().AddExceptionHandler<FaultHandler>();

    public static void UseApiProblems(this WebApplication app)
    {
        // A fault that got past everything would be answered by the server itself, without our headers.
        app.UseWhen(context => !AccessAnswers.IsForPerson(context.Request), programs => programs.UseExceptionHandler());
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages(Explain));
    }

    static Task Explain(StatusCodeContext ended) => ByStatus(ended.HttpContext) is { } refusal
        ? Problem.From(ended.HttpContext, refusal).ExecuteAsync(ended.HttpContext)
        : Task.CompletedTask;

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
