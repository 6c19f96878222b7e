using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Access;

/// <summary>The cookie between password and code.</summary>
public class HalfWayTests : TwoStepFixture
{
    [Test]
    public async Task Half_way_nothing_opens_of_all_that_asks_for_somebody_known()
    {
        var client = api.Bare();
        var halfWay = await HalfWay();
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(Address).Distinct().ToList();
        var opened = new List<string>();

        foreach (var route in routes)
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                foreach (var name in new[] { HalfWayName, Secured.SessionName })
                    using (var answer = await client.Send(method, route, method == HttpMethod.Post ? Answers.Contact() : null, ("Cookie", $"{name}={halfWay}")))
                        if (!IsClosed(answer.StatusCode, route)) opened.Add($"{method} {route} as {name}: {(int)answer.StatusCode}");

        TestContext.Out.WriteLine($"{routes.Count} routes × 2 methods × 2 names, {opened.Count} opened");
        routes.Should().HaveCountGreaterThan(15);
        opened.Should().BeEmpty();
        (await client.Get("/sign-in/code", ("Cookie", $"{HalfWayName}={halfWay}"))).StatusCode.Should().Be(HttpStatusCode.OK, "it is the control");
    }

    // Open311 has 403 for callers without a key, too.
    static bool IsClosed(HttpStatusCode status, string route) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UnsupportedMediaType
        || (status is HttpStatusCode.Forbidden && route.StartsWith("/api/v1/open311/", StringComparison.Ordinal));

    [Test]
    public async Task A_tampered_or_swapped_half_way_cookie_leads_back_to_the_password()
    {
        var client = api.Bare();
        var halfWay = await HalfWay();
        await api.Open("bo", Roles.Admin);
        var session = await api.Session("bo");
        var bad = Enumerable.Range(0, 20).Select(part => halfWay.Length * part / 20).Select(at => halfWay[..at] + (halfWay[at] == 'Q' ? 'R' : 'Q') + halfWay[(at + 1)..])
            .Append(halfWay[..^8]).Append(session).Append("").ToList();

        foreach (var cookie in bad)
            (await client.Get("/sign-in/code", ("Cookie", $"{HalfWayName}={cookie}"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await client.Get("/sign-in/enrol", ("Cookie", $"{HalfWayName}={halfWay}"))).StatusCode.Should().Be(HttpStatusCode.Redirect, "it is for a code");
    }

    [Test]
    public async Task After_five_minutes_half_way_is_over()
    {
        var browser = api.Open();
        await browser.SignIn(AccessApi.Login, AccessApi.Password);
        var copied = await HalfWay();

        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        (await browser.Get("/sign-in/code")).StatusCode.Should().Be(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(2));

        (await browser.Get("/sign-in/code")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await api.Bare().Get("/sign-in/code", ("Cookie", $"{HalfWayName}={copied}"))).StatusCode.Should().Be(HttpStatusCode.Redirect, "a browser's word for the time counts for nothing");
    }

    [Test]
    public async Task Half_way_ends_when_the_account_changes()
    {
        var halfWay = await HalfWay();

        await api.Services.GetRequiredService<Accounts>().Disable(AccessApi.Login, Core.Audit.Actor.Operator("test"));

        (await api.Bare().Get("/sign-in/code", ("Cookie", $"{HalfWayName}={halfWay}"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Behind_https_the_half_way_cookie_is_bound_to_the_host_and_to_tls()
    {
        await using var secure = await AccessApi.Start(clock, ("PublicUrl", "https://intake.example"));
        var user = await Account(secure, "eva", Roles.Agent);
        await Phone.Enrol(secure.Services.GetRequiredService<SecondFactors>(), user.Id, clock);

        var cookie = Secured.Cookies(await secure.Open().SignIn("eva", AccessApi.Password)).Single();

        cookie.Should().StartWith("__Host-kci-half-way=").And.ContainAll("secure", "httponly", "path=/", "samesite=lax");
    }

    static string Address(RouteEndpoint endpoint) => "/" + string.Join('/', (endpoint.RoutePattern.RawText ?? "").Trim('/').Split('/')
        .Select(part => part.StartsWith('{') ? part.StartsWith("{documentName", StringComparison.Ordinal) ? "v1" : "unknown" : part.Replace("{documentName}", "v1", StringComparison.Ordinal)));
}
