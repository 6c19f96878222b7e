using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CsCheck;
using FluentAssertions;
using Intake.Core.Panel;
using Intake.Core.Sources;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Panel;

public sealed class ContextTests
{
    PanelSite site = null!;

    [SetUp]
    public async Task Open() => site = await PanelSite.Open(("Panel:SessionsPerMinute", "10000"), ("Limits:CallsPerAddress", "10000"));

    [TearDown]
    public async Task Close() => await site.DisposeAsync();

    [Test]
    public async Task A_good_token_opens_the_panel_for_its_agent_in_its_case()
    {
        var opened = (await site.Panel("anna", "17")).Opened;

        opened.GetProperty("source").GetString().Should().Be("rt");
        opened.GetProperty("title").GetString().Should().Be("RT");
        opened.GetProperty("caseId").GetString().Should().Be("17");
        opened.GetProperty("agent").GetProperty("id").GetString().Should().Be("anna");
        opened.GetProperty("agent").GetProperty("name").GetString().Should().Be("Anna A");
        opened.GetProperty("expiresAt").GetDateTimeOffset().Should().Be(site.Clock.GetUtcNow().AddMinutes(30));
        opened.GetProperty("consent").GetProperty("text").GetProperty("sv").GetString().Should().Contain("kontaktuppgifter");
        opened.GetProperty("flagged").GetArrayLength().Should().Be(0);
    }

    [Test]
    public async Task No_bad_token_is_accepted_and_nothing_of_it_is_repeated()
    {
        var other = await site.Know("zammad", "https://zammad.example.se");
        var bad = BadContexts.Of(site.Cases, other).ToList();
        foreach (var (what, token, code) in bad)
        {
            using var answer = await site.Begin(token);
            var body = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, $"{what}: {body}");
            JsonDocument.Parse(body).RootElement.GetProperty("code").GetString().Should().Be(code, what);
            body.Should().NotContainAny("anna.a", "Anna A", "evil", "zammad", "rt.example", "token-of-the-test", "kcp_", "HS256");
            (await site.Begin(site.Cases.Token())).StatusCode.Should().Be(HttpStatusCode.OK, "good ones are accepted beside");
        }

        TestContext.Out.WriteLine($"{bad.Count} bad tokens refused, as many good ones accepted beside");
        (await site.Count("panel_sessions")).Should().Be(bad.Count);
        site.Api.Log.Written.Should().NotContainAny("Anna A", "token-of-the-test", "eyJ");
    }

    [Test]
    public async Task A_page_of_another_origin_cannot_show_the_panel_with_somebody_elses_token()
    {
        foreach (var origin in new[] { "https://evil.example", "https://rt.example.se/", "null", "", null })
            await (await site.Begin(site.Cases.Token(), origin)).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_origin");
    }

    [Test]
    public async Task A_token_is_good_for_three_openings_and_its_id_for_no_other_token()
    {
        var claims = site.Cases.Claims();
        var token = site.Cases.Sign(claims);
        for (var use = 0; use < 3; use++) (await site.Begin(token)).StatusCode.Should().Be(HttpStatusCode.OK);

        await (await site.Begin(token)).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_used");
        claims["case"] = "18";
        await (await site.Begin(site.Cases.Sign(claims))).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_used");
    }

    [Test]
    public async Task Many_openings_at_once_are_still_three()
    {
        var token = site.Cases.Token();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.Begin(token)));

        answers.Count(answer => answer.IsSuccessStatusCode).Should().Be(3);
    }

    [Test]
    public async Task A_used_token_stays_used_until_nobody_could_use_it_any_more()
    {
        var token = site.Cases.Token();
        for (var use = 0; use < 3; use++) await site.Begin(token);
        site.Clock.Advance(TimeSpan.FromSeconds(659));
        await site.Begin(site.Cases.Token());

        await (await site.Begin(token)).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_used");

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await (await site.Begin(token)).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_expired");
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Begin(site.Cases.Token());
        (await site.Count("panel_contexts")).Should().Be(1, "what is over goes");
        (await site.Count("panel_sessions")).Should().Be(1);
    }

    [Test]
    public async Task While_the_secret_is_changed_both_hold_and_afterwards_the_new_one_only()
    {
        var (secret, _) = await site.Sources.Rotate("rt", SecretPurpose.Context, TimeSpan.FromHours(1), PanelSite.Admin);
        var renewed = new CaseSystem("rt", secret!, site.Clock);
        renewed.Token();

        (await site.Begin(site.Cases.Token())).StatusCode.Should().Be(HttpStatusCode.OK);
        (await site.Begin(renewed.Token("eva"))).StatusCode.Should().Be(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromHours(1) + SourceRegister.Remembered);
        await (await site.Begin(site.Cases.Token())).ShouldBeProblem(HttpStatusCode.Unauthorized, "context_forged");
        (await site.Begin(renewed.Token("lisa"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task No_change_of_a_token_anywhere_is_accepted()
    {
        var check = site.Get<ContextCheck>();
        var token = site.Cases.Token();
        (await check.Check(token, CaseSystem.Origin)).Refusal.Should().BeNull();
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n";
        var change = Gen.Select(Gen.Int[0, token.Length - 1], Gen.Int[0, letters.Length - 1], Gen.Int[0, 2]);

        await change.SampleAsync(async (at, letter, how) =>
        {
            var changed = how switch
            {
                0 => token[..at] + letters[letter] + token[(at + 1)..],
                1 => token[..at] + letters[letter] + token[at..],
                _ => token[..at] + token[(at + 1)..],
            };
            var (claims, _, refusal) = await check.Check(changed, CaseSystem.Origin);
            return changed == token || (claims is null && refusal is not null);
        }, iter: 20_000);
    }

    [Test]
    public async Task An_address_opens_a_number_of_panels_a_minute()
    {
        await site.DisposeAsync();
        site = await PanelSite.Open(("Panel:SessionsPerMinute", "2"));
        for (var opening = 0; opening < 2; opening++) (await site.Begin(site.Cases.Token())).StatusCode.Should().Be(HttpStatusCode.OK);

        using var answer = await site.Begin(site.Cases.Token());

        await answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too_many_calls");
        answer.Headers.RetryAfter.Should().NotBeNull();
    }
}
