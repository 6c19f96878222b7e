using FluentAssertions;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class OpenEndpointsTests
{
    /// <summary>What a stranger may reach. A new line here is a decision: say in the commit why it is safe.</summary>
    static readonly string[] open =
    [
        "/health/live", "/health/ready", "sign-in", "setup/{token}",
        // Nothing without a link of 256 bits that an administrator made; then a name, a login and a new password.
        "welcome/{token}",
        // The second step: without the cookie of the first they lead back to it.
        "sign-in/code", "sign-in/enrol",
        // The way to the identity provider, which proves who somebody is; it signs its own calls. Off: nothing is there.
        "/sign-in/openid", "/sign-in/openid/logout", "sign-in/openid/refused", "sign-in/openid/signed-out",
        // Words only, without anything of the store; language and appearance; the municipality's colours and logo.
        "error/{status:int}", "preferences", "/theme/site.css", "/theme/logo",
        // The law wants it open: the accessibility statement, and its form, which keeps masked text and nothing of the sender.
        "accessibility",
        // Each delivery is judged by its signature, and by nothing else: a case system has no key of ours.
        "/api/v1/hooks/{source}",
        // Open311 has the list of services open; here it is two words of the product.
        "/api/v1/open311/services.json", "/api/v1/open311/services.xml",
        // An empty frame for case systems: what is done in it needs a case system's signed token.
        "panel",
        // Nothing without a token that a case system signed; counted by address.
        "/api/v1/panel/sessions",
        // Static files of the API's documentation; the documentation itself asks for sign-in.
        "/docs/scalar.js", "/docs/scalar.aspnetcore.js", "/docs/favicon.svg",
    ];

    [Test]
    public async Task Nothing_is_open_but_what_is_on_the_list()
    {
        await using var api = await AccessApi.Start();

        var endpoints = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        endpoints.Should().HaveCountGreaterThan(5);
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Distinct()
            .Should().BeEquivalentTo(open);
    }

    [Test]
    public async Task Everything_else_asks_for_a_known_caller_by_default()
    {
        await using var api = await AccessApi.Start();

        var options = api.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;

        options.FallbackPolicy!.Requirements.Should().NotBeEmpty();
        Scopes.All.Should().OnlyContain(scope => options.GetPolicy(scope) != null);
    }

    [TestCase("/metrics")]
    [TestCase("/openapi/v1.json")]
    [TestCase("/docs")]
    [TestCase("/api/v1/contacts")]
    [TestCase("/nothing-here")]
    public async Task A_stranger_is_turned_away(string path)
    {
        await using var api = await AccessApi.Start();

        ((int)(await api.CreateClient().GetAsync(path)).StatusCode).Should().Be(401);
    }

    [TestCase("/health/live")]
    [TestCase("/sign-in")]
    public async Task A_stranger_may_look(string path)
    {
        await using var api = await AccessApi.Start();

        ((int)(await api.CreateClient().GetAsync(path)).StatusCode).Should().Be(200);
    }
}
