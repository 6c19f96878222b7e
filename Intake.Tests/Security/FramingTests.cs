using FluentAssertions;
using Intake.Core.Panel;
using Intake.Tests.Access;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Security;

[Parallelizable(ParallelScope.Self)]
public sealed class FramingTests
{
    const string Cases = "https://cases.example.se";

    [Test]
    public async Task Only_the_panel_may_be_framed_and_only_by_those_named()
    {
        await using var api = await AccessApi.Start(("Panel:AllowedOrigins:0", Cases), ("Panel:AllowedOrigins:1", "http://localhost:3000"));
        var client = api.Bare();

        foreach (var path in new[] { "/panel", "/panel/", "/Panel", "/panel?case=1" })
        {
            var answer = await client.Get(path);
            Ancestors(answer).Should().Be($"frame-ancestors {Cases} http://localhost:3000", path);
            answer.Headers.Contains("X-Frame-Options").Should().BeFalse(path);
        }
        foreach (var path in new[] { "/", "/sign-in", "/panel/x", "/panels", "/api/v1/panel", "/docs", "/assets/site.css", "//panel", "/sign-in?x=/panel" })
        {
            var answer = await client.Get(path);
            Ancestors(answer).Should().Be("frame-ancestors 'none'", path);
            answer.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        }
    }

    [Test]
    public async Task Nobody_may_frame_the_panel_until_somebody_is_named()
    {
        await using var api = await AccessApi.Start();

        Ancestors(await api.Bare().Get("/panel")).Should().Be("frame-ancestors 'none'");
    }

    [Test]
    public async Task No_answer_lets_another_origin_read_it()
    {
        await using var api = await AccessApi.Start(("Panel:AllowedOrigins:0", Cases));
        var client = api.Bare();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
            foreach (var path in new[] { "/panel", "/sign-in", "/api/v1/contacts", "/api/v1/similar?text=x", "/health/ready" })
            {
                var answer = await client.Send(method, path, null, ("Origin", Cases), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization"));
                answer.Headers.Select(header => header.Key).Should().NotContain(name => name.StartsWith("Access-Control-"), $"{method} {path}");
            }
    }

    [TestCase("https://cases.example.se")]
    [TestCase("https://cases.example.se:8443")]
    [TestCase("https://192.0.2.7")]
    [TestCase("http://localhost:3000")]
    [TestCase("http://127.0.0.1:3000")]
    [TestCase("http://[::1]:3000")]
    public void An_exact_origin_may_be_named(string origin) => Check(origin).Succeeded.Should().BeTrue();

    [TestCase("")]
    [TestCase("*")]
    [TestCase("null")]
    [TestCase("'self'")]
    [TestCase("cases.example.se")]
    [TestCase("https:")]
    [TestCase("https://")]
    [TestCase("https://*.example.se")]
    [TestCase("https://cases.example.se/")]
    [TestCase("https://cases.example.se/panel")]
    [TestCase("https://cases.example.se:443")]
    [TestCase("https://Cases.example.se")]
    [TestCase("https://user@cases.example.se")]
    [TestCase("https://cases.example.se; script-src *")]
    [TestCase("https://cases.example.se https://evil.example")]
    [TestCase("https://cases.example.se\r\nX: y")]
    [TestCase("http://cases.example.se")]
    [TestCase("http://localhost.evil.example")]
    [TestCase("ftp://cases.example.se")]
    [TestCase("data:text/html,x")]
    public void Anything_else_stops_the_start_with_a_sentence(string origin)
    {
        var answer = Check(origin);

        answer.Failed.Should().BeTrue();
        answer.FailureMessage.Should().StartWith("Panel:AllowedOrigins holds").And.Contain("exactly as a browser does");
    }

    static ValidateOptionsResult Check(string origin) => new PanelOrigins().Validate(null, new() { AllowedOrigins = [origin] });

    static string Ancestors(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single()
        .Split(';', StringSplitOptions.TrimEntries).Single(part => part.StartsWith("frame-ancestors", StringComparison.Ordinal));
}
