using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Security;

/// <summary>One call that changes something, as the running application offers it.</summary>
/// <param name="Route">As the application writes it.</param>
/// <param name="Handler">Of a page; null for its only or first one.</param>
sealed record StateChange(HttpMethod Method, string Path, bool IsPage, string Route, string? Handler = null)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>Every state-changing call there is, from the application's own routes and pages.</summary>
static class StateChanges
{
    static readonly string[] reading = ["GET", "HEAD", "OPTIONS", "TRACE"];

    public static async Task<List<StateChange>> Of(IServiceProvider services)
    {
        var endpoints = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var found = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null).SelectMany(Calls).ToList();
        foreach (var endpoint in endpoints)
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                found.AddRange(await Handlers(services, endpoint, page));
        return [.. found.Distinct()];
    }

    static IEnumerable<StateChange> Calls(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Except(reading)
            .Select(method => new StateChange(new(method), Address(endpoint), IsPage: false, Route(endpoint)));

    static async Task<IEnumerable<StateChange>> Handlers(IServiceProvider services, RouteEndpoint endpoint, PageActionDescriptor page)
    {
        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return compiled.HandlerMethods.Where(handler => !reading.Contains(handler.HttpMethod.ToUpperInvariant()))
            .Select(handler => new StateChange(
                new(handler.HttpMethod.ToUpperInvariant()), Address(endpoint) + (handler.Name is { } name ? $"?handler={name}" : ""), IsPage: true,
                Route(endpoint), handler.Name));
    }

    static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText ?? "";

    static string Address(RouteEndpoint endpoint) => "/" + string.Join('/', Route(endpoint).Trim('/').Split('/')
        .Select(part => part.StartsWith('{') ? part.Contains(":int", StringComparison.Ordinal) ? "404" : "unknown" : part));
}
