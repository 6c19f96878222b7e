using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intake.Core.Health;

/// <summary>Liveness, and readiness with the degraded parts named.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous().DisableRateLimiting();
        routes.MapHealthChecks("/health/ready", new()
        {
            ResponseWriter = Write,
            // A degraded part (broker away, messages set aside) does not stop intake.
            ResultStatusCodes = { [HealthStatus.Degraded] = 200 },
        }).AllowAnonymous().DisableRateLimiting();
    }

    static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(
            context.Response.Body,
            new
            {
                status = report.Status.ToString().ToLowerInvariant(),
                parts = report.Entries.ToDictionary(
                    part => part.Key,
                    part => new { status = part.Value.Status.ToString().ToLowerInvariant(), detail = part.Value.Description }),
            },
            JsonSerializerOptions.Web);
    }
}
