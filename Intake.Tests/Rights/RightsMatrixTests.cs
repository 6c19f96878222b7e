using System.Net;
using System.Text;
using FluentAssertions;
using Intake.Tests.Access;
using Intake.Tests.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Rights;

/// <summary>Every route × method × caller of the running product, against <see cref="RightsTable"/>.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class RightsMatrixTests
{
    static readonly string[] methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    RightsSite site = null!;
    IReadOnlyList<RouteEndpoint> endpoints = [];

    [OneTimeSetUp]
    public async Task Open()
    {
        site = await RightsSite.Open();
        endpoints = [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (site is not null) await site.DisposeAsync();
    }

    [Test]
    public void Every_route_is_in_the_table_and_the_table_holds_no_other() =>
        Routes.Should().BeEquivalentTo(RightsTable.Routes.Keys);

    [Test]
    public async Task Every_cell_is_as_the_table_says()
    {
        var wrong = new List<string>();
        var cells = 0;
        foreach (var route in Routes)
            foreach (var method in methods)
                foreach (var caller in site.Callers.Where(caller => !EndsTheSession(route, method)))
                {
                    cells++;
                    if (await Judge(route, method, caller) is { } fault) wrong.Add(fault);
                }

        TestContext.Out.WriteLine($"{cells} cells: {Routes.Count} routes × {methods.Length} methods × {site.Callers.Count} callers");
        cells.Should().BeGreaterThan(2_000);
        wrong.Should().BeEmpty();
    }

    /// <summary>With the page's own token, so that a handler which asks for more than its page is reached.</summary>
    [Test]
    public async Task Every_handler_of_every_page_is_as_the_table_says()
    {
        var handlers = (await StateChanges.Of(site.Services)).Where(change => change.IsPage && change.Route != "sign-out" && !Forms.TakesNothing($"{change}")).ToList();
        var wrong = new List<string>();
        foreach (var caller in site.Callers)
        {
            var token = await new Browser(caller.Client).Token(caller.IsPerson ? "/sign-out" : "/sign-in");
            token.Should().NotBeEmpty(caller.Name);
            foreach (var handler in handlers)
                if (await Judge(handler, token, caller) is { } fault) wrong.Add(fault);
        }

        TestContext.Out.WriteLine($"{handlers.Count * site.Callers.Count} cells: {handlers.Count} handlers × {site.Callers.Count} callers");
        RightsTable.Handlers.Keys.Should().BeSubsetOf(handlers.Select(handler => (handler.Route, handler.Handler ?? "")));
        wrong.Should().BeEmpty();
    }

    static async Task<string?> Judge(StateChange handler, string token, Caller caller)
    {
        using var request = new HttpRequestMessage(handler.Method, handler.Path)
        {
            Content = new FormUrlEncodedContent(Forms.Harmless($"{handler}").Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        using var answer = await caller.Client.SendAsync(request);
        var cell = $"{handler} by {caller}: {(int)answer.StatusCode}";
        if (await Leaks(answer, caller)) return cell + ", told what was said under secrecy";
        if (Headers.MissingIn(answer) is { } missing) return $"{cell}, without {missing}";
        var may = caller.May(handler.Route, RightsTable.AskedBy(handler.Route, "POST"))
            && caller.May(RightsTable.Handlers.GetValueOrDefault((handler.Route, handler.Handler ?? ""), RightsTable.Anybody));
        return may == IsAdmitted(answer) ? null : cell + (may ? ", turned away" : ", let in");
    }

    static async Task<bool> Leaks(HttpResponseMessage answer, Caller caller) =>
        !caller.ReadsSecret && (await answer.Content.ReadAsStringAsync()).Contains(RightsSite.Canary, StringComparison.OrdinalIgnoreCase);

    // Signing out is asked of nobody here: the callers are needed for the next cell.
    static bool EndsTheSession(string route, string method) => route == "sign-out" && method == "POST";

    async Task<string?> Judge(string route, string method, Caller caller)
    {
        using var request = new HttpRequestMessage(new(method), Address(route));
        if (method is "POST" or "PUT" or "PATCH") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await caller.Client.SendAsync(request);
        var cell = $"{method} {route} by {caller}: {(int)answer.StatusCode}";
        if (await Leaks(answer, caller)) return cell + ", told what was said under secrecy";
        if (Headers.MissingIn(answer) is { } missing) return $"{cell}, without {missing}";
        if (!Takes(route, method)) return answer.IsSuccessStatusCode ? cell + ", where there is nothing to ask" : null;
        var asked = RightsTable.AskedBy(route, method);
        var may = caller.May(route, asked);
        return may == (IsAdmitted(answer) && !(asked == RightsTable.Signature && answer.StatusCode is HttpStatusCode.Unauthorized)) ? null : cell + (may ? ", turned away" : ", let in");
    }

    // What a token that is shown in the body is told of it asks for no other way in.
    static bool IsAdmitted(HttpResponseMessage answer) =>
        answer.StatusCode is not HttpStatusCode.Forbidden && !(answer.StatusCode is HttpStatusCode.Unauthorized && answer.Headers.WwwAuthenticate.Count > 0)
        && answer.Headers.Location?.ToString().Contains("/sign-in?returnUrl", StringComparison.Ordinal) != true;

    bool Takes(string route, string method) => endpoints.Where(endpoint => Route(endpoint) == route)
        .Any(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } known || known.HttpMethods.Contains(method));

    string Address(string route) => "/" + route.TrimStart('/')
        .Replace("{number}", site.Number, StringComparison.Ordinal)
        .Replace("{id}", site.ContactId, StringComparison.Ordinal)
        .Replace("{code}", "other", StringComparison.Ordinal)
        .Replace("{word}", "unknown", StringComparison.Ordinal)
        .Replace("{token}", "unknown", StringComparison.Ordinal)
        .Replace("{name}", "unknown", StringComparison.Ordinal)
        .Replace("{status:int}", "404", StringComparison.Ordinal)
        .Replace("{documentName?}", "v1", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        + (route.EndsWith("similar", StringComparison.Ordinal) ? "?text=hemtj%C3%A4nsten%20f%C3%B6r%20sent%20till%20mormor" : "");

    List<string> Routes => [.. endpoints.Select(Route).Distinct()];

    static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText ?? "";
}
