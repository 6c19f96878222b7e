using FluentAssertions;
using Intake.Tests.Support;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>A host page that means harm: no effect, no script run.</summary>
public sealed class HostilePageTests
{
    const string Evil = "<img src=x onerror=\"window.top.postMessage('run','*')\"><script>parent.postMessage('run','*')</script>";

    const string Embed =
        """
        async (address) => {
          window.ran = []; window.heard = [];
          addEventListener('message', ({ data }) => (data === 'run' ? window.ran : window.heard).push(data?.type));
          const frame = document.createElement('iframe');
          frame.src = address;
          document.body.append(frame);
          await new Promise((done) => (frame.onload = done));
          window.send = (said) => frame.contentWindow.postMessage(said, '*');
        }
        """;

    [Test]
    public async Task A_page_of_another_origin_neither_shows_the_panel_nor_speaks_with_it()
    {
        await using var host = await CaseHost.Open(Site.Api);
        await using var visit = await Site.Visit(role: null);
        // Allowed is 127.0.0.1; the same server by another name is another origin.
        var stranger = host.Origin.Replace("127.0.0.1", "localhost");
        await visit.Page.GotoAsync($"{stranger}/empty");
        await visit.Page.EvaluateAsync(Embed, $"{Site.Address}panel?origin={Uri.EscapeDataString(host.Origin)}");
        visit.Complaints.Should().Contain(complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));

        await visit.Page.GotoAsync($"{host.Origin}/empty");
        await visit.Page.EvaluateAsync(Embed, $"{Site.Address}panel?origin={Uri.EscapeDataString(stranger)}");
        await visit.Page.FrameLocator("iframe").GetByText("Panelen får inte visas här").WaitForAsync();
        await visit.Page.EvaluateAsync("(token) => window.send({ kundcenterIntake: 1, type: 'context', token })", host.Token("wrong-origin"));

        (await Asked(visit)).Should().Be(0);
        (await visit.Page.EvaluateAsync<int>("() => window.heard.length")).Should().Be(0);
    }

    [Test]
    public async Task Forged_contexts_floods_and_script_in_every_field_do_nothing()
    {
        await using var host = await CaseHost.Open(Site.Api);
        await using var visit = await Site.Visit(role: null);
        await visit.Page.GotoAsync($"{host.Origin}/empty");
        await visit.Page.EvaluateAsync(Embed, $"{Site.Address}panel?origin={Uri.EscapeDataString(host.Origin)}");
        var panel = visit.Page.FrameLocator("iframe >> nth=0");

        await Send(visit, host.Token("17")[..^3] + "AAA");
        await panel.GetByText("kunde inte visa vem du är").WaitForAsync();
        await visit.Page.EvaluateAsync(
            """
            (evil) => {
              for (const said of [null, 1, 'x', [], {}, { kundcenterIntake: 2, type: 'context', token: 'x' }, { kundcenterIntake: 1, type: evil }, { kundcenterIntake: 1, type: 'context', token: {} },
                { kundcenterIntake: 1, type: 'context', token: evil.repeat(100) }]) window.send(said);
              for (let at = 0; at < 3000; at++) window.send({ kundcenterIntake: 1, type: 'context', token: 'forged.' + (at % 50) + '.x', text: evil, place: evil, channel: evil, language: evil, scheme: evil });
            }
            """,
            Evil);
        // From a frame beside it, with a token that would be good.
        await visit.Page.EvaluateAsync(
            """
            (token) => { const other = document.createElement('iframe'); document.body.append(other);
              other.contentWindow.eval(`parent.frames[0].postMessage({ kundcenterIntake: 1, type: 'context', token: '${token}' }, '*')`); }
            """,
            host.Token("beside"));

        await Send(visit, host.Token(Evil));
        await panel.Locator("#text").WaitForAsync();
        (await panel.Locator("#text").InputValueAsync()).Should().Be(Evil);
        (await panel.Locator("#place").InputValueAsync()).Should().Be(Evil[..Math.Min(200, Evil.Length)]);
        await panel.Locator("#text").PressAsync("Control+Enter");
        await panel.Locator("#saved").WaitForAsync();
        (await panel.Locator(".saved").InnerTextAsync()).Should().Contain("onerror");

        TestContext.Out.WriteLine($"{await Asked(visit)} calls of the sessions endpoint for 3000 forged contexts");
        (await Asked(visit)).Should().BeLessThan(10);
        (await visit.Page.EvaluateAsync<int>("() => window.ran.length")).Should().Be(0);
        visit.Complaints.Where(complaint => !complaint.Contains("401", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Test]
    public async Task The_panels_page_sets_no_cookie_and_allows_nothing_inline()
    {
        await using var host = await CaseHost.Open(Site.Api);
        using var client = Site.Api.Anonymous();

        using var answer = await client.GetAsync($"/panel?origin={Uri.EscapeDataString(host.Origin)}");

        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain(host.Origin).And.NotContain("unsafe");
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("style=").And.NotContain("onload");
    }

    static Task Send(Visit visit, string token) => visit.Page.EvaluateAsync(
        "([token, evil]) => window.send({ kundcenterIntake: 1, type: 'context', token, text: evil, place: evil, channel: evil })", new[] { token, Evil });

    static Task<int> Asked(Visit visit) => Task.FromResult(visit.Requested.Count(address => address.AbsolutePath.EndsWith("/sessions", StringComparison.Ordinal)));
}
