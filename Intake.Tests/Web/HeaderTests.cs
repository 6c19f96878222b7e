using FluentAssertions;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class HeaderTests
{
    [TestCase("/sign-in")]
    [TestCase("/assets/site.css")]
    [TestCase("/theme/site.css")]
    [TestCase("/nothing-here")]
    [TestCase("/api/v1/items")]
    public async Task Every_answer_keeps_browsers_within_this_site(string path)
    {
        using var client = Site.Api.Anonymous();

        var headers = (await client.GetAsync(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.Should().ContainAll("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
        policy.Should().NotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        headers.GetValues("Permissions-Policy").Single().Should().Contain("camera=()");
    }

    [Test]
    public async Task Files_are_kept_by_version_and_travel_compressed()
    {
        using var client = Site.Api.Anonymous();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        var file = await client.GetAsync("/assets/site.css?v=1");

        file.Content.Headers.ContentEncoding.Should().Equal("br");
        file.Headers.CacheControl!.ToString().Should().Contain("immutable").And.Contain("31536000");
        (await client.GetAsync("/assets/site.css")).Headers.CacheControl!.NoCache.Should().BeTrue();
        (await file.Content.ReadAsByteArrayAsync()).Length.Should().BeLessThan(40_000);
    }

    [Test]
    public async Task The_builds_own_mark_is_not_served()
    {
        using var client = Site.Api.Anonymous();

        ((int)(await client.GetAsync("/assets/.built")).StatusCode).Should().NotBe(200);
    }
}
