using FluentAssertions;
using Intake.Api.Access.OpenId;
using Intake.Core.Access;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Access.OpenId;

public sealed class OpenIdOptionsTests
{
    [TestCase("SignIn:OpenId:Authority", "http://login.example", "Authority must be an https address")]
    [TestCase("SignIn:OpenId:Authority", "https://login.example/?tenant=1", "Authority must be an https address")]
    [TestCase("SignIn:OpenId:Authority", "https://user:secret@login.example", "Authority must be an https address")]
    [TestCase("SignIn:OpenId:Authority", "login.example", "Authority must be an https address")]
    [TestCase("SignIn:OpenId:Authority", "", "AllowLocal is false and no Authority is set")]
    [TestCase("SignIn:OpenId:ClientId", "", "ClientId is missing")]
    [TestCase("SignIn:OpenId:Scopes", "profile", "Scopes must hold openid")]
    [TestCase("SignIn:OpenId:Roles:0", "KC=boss", "Roles holds \"KC=boss\"")]
    [TestCase("SignIn:OpenId:Roles:0", "agent", "Roles holds \"agent\"")]
    [TestCase("SignIn:OpenId:Units:0", "=", "Units holds")]
    [TestCase("SignIn:OpenId:ClockSkew", "00:10:00", "ClockSkew must be at most two minutes")]
    public async Task What_cannot_be_right_stops_the_start_with_a_sentence(string key, string value, string sentence)
    {
        var settings = new Dictionary<string, string>
        {
            ["SignIn:OpenId:Authority"] = "https://login.example",
            ["SignIn:OpenId:ClientId"] = "intake",
            ["SignIn:OpenId:Roles:0"] = "KC=agent",
            ["SignIn:OpenId:AllowLocal"] = "false",
            [key] = value,
        };
        await using var api = await AccessApi.Start([.. settings.Select(setting => (setting.Key, setting.Value))]);

        api.Invoking(broken => broken.CreateClient()).Should().Throw<OptionsValidationException>().WithMessage($"SignIn:OpenId:{sentence}*");
    }

    [Test]
    public async Task Without_an_authority_nothing_of_it_is_there()
    {
        await using var api = await AccessApi.Start();
        var browser = api.Open();

        foreach (var path in new[] { "/sign-in/openid", "/sign-in/openid/callback?code=x&state=x" })
            ((int)(await browser.Get(path)).StatusCode).Should().BeOneOf([404, 302], path);
        ((int)(await browser.Post("/sign-in/openid/logout", new FormUrlEncodedContent([]))).StatusCode).Should().Be(404);
        (await (await browser.Get("/sign-in")).Html()).Should().NotContain("/sign-in/openid");
    }

    [TestCase("agent", "manager", "manager")]
    [TestCase("analyst", "agent", "analyst")]
    [TestCase("admin", "dpo", "admin")]
    public void Of_several_roles_the_one_that_can_do_most_counts(string one, string other, string counts) =>
        Roles.First([one, other]).Should().Be(counts);

    [Test]
    public void Every_role_has_its_place_in_that_order() => Roles.All.Should().OnlyContain(role => Roles.First(new[] { role, "none" }) == role);

    [Test]
    public void A_claim_fits_letter_by_letter_and_may_hold_an_equals_sign()
    {
        string[] lines = ["cn=a,o=b=agent", " Grupp A = Trafiknämnden "];

        ClaimMap.Of(lines, ["cn=a,o=b"]).Should().Equal("agent");
        ClaimMap.Of(lines, ["Grupp A"]).Should().Equal("Trafiknämnden");
        ClaimMap.Of(lines, ["CN=a,o=b", "grupp a", "", "cn=a"]).Should().BeEmpty();
    }
}
