using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class SetupPageTests
{
    [Test]
    public async Task The_first_start_prints_a_link_that_makes_the_first_account_once()
    {
        await using var api = await AccessApi.Start(("PublicUrl", "http://localhost"));
        var link = await FirstLink(api);
        var browser = api.Open();

        (await browser.Get(link)).StatusCode.Should().Be(HttpStatusCode.OK);
        var made = await browser.Submit(link, ("name", "Anna"), ("login", AccessApi.Login), ("password", AccessApi.Password));
        made.Headers.Location!.OriginalString.Should().Be("/sign-in");

        (await browser.SignIn(AccessApi.Login, AccessApi.Password)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await browser.Get(link)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task The_link_stays_out_of_the_log()
    {
        await using var api = await AccessApi.Start(("PublicUrl", "http://localhost"));

        var token = (await FirstLink(api)).Split('/')[^1];

        api.Log.Text.Should().NotBeEmpty().And.NotContain(token);
    }

    [Test]
    public async Task The_page_leaves_no_trace_of_its_address()
    {
        await using var api = await AccessApi.Start();
        var token = await api.Services.GetRequiredService<SetupLinks>().Offer();

        foreach (var path in new[] { $"/setup/{token}", "/setup/unknown" })
        {
            var headers = (await api.Open().Get(path)).Headers;
            headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            headers.GetValues("X-Robots-Tag").Should().Equal("noindex");
            headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    [Test]
    public async Task Unknown_and_used_links_answer_alike()
    {
        await using var api = await AccessApi.Start();
        var links = api.Services.GetRequiredService<SetupLinks>();
        var used = (await links.Offer())!;
        await links.Use(used, AccessApi.Login, "Anna", AccessApi.Password);

        var first = await api.Open().Get($"/setup/{used}");
        var second = await api.Open().Get("/setup/unknown");

        first.StatusCode.Should().Be(HttpStatusCode.NotFound).And.Be(second.StatusCode);
        (await first.Content.ReadAsStringAsync()).Should().Be(await second.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task A_short_password_is_told_and_the_form_keeps_the_rest()
    {
        await using var api = await AccessApi.Start();
        var token = await api.Services.GetRequiredService<SetupLinks>().Offer();

        var answer = await api.Open().Submit($"/setup/{token}", ("name", "Anna"), ("login", "anna"), ("password", "kort"));

        (await answer.Html()).Should().Contain(AccessRefusals.PasswordLength.Sv).And.Contain("value=\"Anna\"").And.NotContain("kort\"");
    }

    // Starts the host with the console read along.
    static async Task<string> FirstLink(AccessApi api)
    {
        var console = Console.Out;
        await using var read = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(read));
        try
        {
            _ = api.Services;
            await Eventually.True(() => Task.FromResult(read.ToString().Contains("/setup/")));
            return read.ToString().Split('\n').Single(line => line.Contains("/setup/")).Trim()["http://localhost".Length..];
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
