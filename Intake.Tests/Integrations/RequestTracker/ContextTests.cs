using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Sources;
using Microsoft.AspNetCore.WebUtilities;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>The page of Request Tracker that gives the panel its context.</summary>
[NonParallelizable]
public class ContextTests
{
    static readonly Tickets tickets = new(TrackerScene.Tracker);

    [Test]
    public async Task An_agents_token_names_the_case_and_the_words_come_beside_it()
    {
        var id = await tickets.Create("Mörkt vid gångvägen", "Hej!\n\nDet är mörkt på <b>gångvägen</b>.");
        using var anna = await Agent.SignIn(TrackerScene.Tracker, "anna");

        var context = await anna.Context(id);

        context.GetProperty("text").GetString().Should().Be("Mörkt vid gångvägen\n\nHej!\n\nDet är mörkt på <b>gångvägen</b>.");
        context.GetProperty("language").GetString().Should().Be("sv");
        context.GetProperty("scheme").GetString().Should().Be("light");
        var claims = Verified(context.GetProperty("token").GetString()!);
        claims.GetProperty("iss").GetString().Should().Be(TrackerScene.Source);
        claims.GetProperty("aud").GetString().Should().Be(TrackerScene.PublicUrl);
        claims.GetProperty("case").GetString().Should().Be(id);
        claims.GetProperty("origin").GetString().Should().Be(TrackerScene.Tracker.Origin);
        claims.GetProperty("name").GetString().Should().Be("Anna Ek");
        claims.GetProperty("sub").GetString().Should().NotBeEmpty();
        claims.GetProperty("jti").GetString().Should().HaveLength(32);
        (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).Should().BeInRange(60, 600);
    }

    [Test]
    public async Task What_staff_write_to_each_other_is_no_part_of_the_words()
    {
        var id = await tickets.Create("Gungor");
        await tickets.Reply(id, "Barnen saknar gungor i parken.");
        using var anna = await Agent.SignIn(TrackerScene.Tracker, "anna");
        (await anna.Post("Ticket/Update.html", ("id", id), ("UpdateType", "private"), ("UpdateContent", "Hon ringer jämt."), ("SubmitTicket", "1"))).Dispose();

        (await anna.Context(id)).GetProperty("text").GetString().Should().Be("Gungor\n\nBarnen saknar gungor i parken.");
    }

    [Test]
    public async Task Who_may_not_see_the_ticket_gets_no_token_and_does_not_learn_whether_it_exists()
    {
        var id = await tickets.Create("Hemligt");
        using var bo = await Agent.SignIn(TrackerScene.Tracker, "bo");

        using var real = await bo.AskContext(id);
        using var unreal = await bo.AskContext("999999");

        real.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await real.Content.ReadAsStringAsync()).Should().Be(await unreal.Content.ReadAsStringAsync()).And.NotContain("token");
    }

    [TestCase("", TestName = "A stranger gets no token")]
    [TestCase("eva", TestName = "The resident whose ticket it is gets no token")]
    public async Task Only_staff_get_a_token(string login)
    {
        var id = await tickets.Create("Mitt ärende");
        using var visitor = await Agent.SignIn(TrackerScene.Tracker, login);

        using var answer = await visitor.AskContext(id);

        answer.StatusCode.Should().Be(HttpStatusCode.Found, "Request Tracker sends them elsewhere");
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("token");
    }

    [Test]
    public async Task The_page_holds_no_secret_and_no_words_of_the_ticket_run_as_script()
    {
        var id = await tickets.Create("<script>alert(1)</script>\"><img src=x onerror=alert(1)>");
        using var anna = await Agent.SignIn(TrackerScene.Tracker, "anna");
        using var answer = await anna.Get($"Ticket/Display.html?id={id}");
        var page = await answer.Content.ReadAsStringAsync();

        page.Should().Contain("id=\"kundcenter-intake\"").And.Contain("Behov och idéer");
        page.Should().NotContain("whsec_").And.NotContain("<script>alert").And.NotContain("<img src=x");
    }

    // By hand, as RFC 7515 says, and not by the code that checks it in the product.
    static JsonElement Verified(string token)
    {
        var parts = token.Split('.');
        var mac = HMACSHA256.HashData(SecretPurpose.KeyOf(TrackerScene.Secrets.ContextSecret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        parts[2].Should().Be(WebEncoders.Base64UrlEncode(mac));
        Part(parts[0]).GetRawText().Should().Be("""{"alg":"HS256","typ":"JWT"}""");
        return Part(parts[1]);
    }

    static JsonElement Part(string text) => JsonDocument.Parse(WebEncoders.Base64UrlDecode(text)).RootElement;
}
