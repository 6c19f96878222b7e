using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class AdminRightsTests
{
    [Test]
    public async Task An_agent_is_turned_away_from_every_page_and_every_form()
    {
        await using var scene = await AdminScene.Open();
        var id = await scene.Account("bo", Roles.Agent);
        var agent = scene.Api.Open();
        await agent.SignIn("bo", AccessApi.Password);
        var token = await agent.Token("/sign-out");

        foreach (var page in new[] { "/admin", "/admin/users", "/admin/users/new", $"/admin/users/{id}", "/admin/keys", "/admin/keys/new" })
            (await agent.Get(page)).StatusCode.Should().Be(HttpStatusCode.Forbidden, page);
        foreach (var form in new[] { "/admin/users/new", $"/admin/users/{id}", $"/admin/users/{id}?handler=Invite", "/admin/keys/new" })
            (await agent.Post(form, Form(token, ("role", "admin"), ("name", "Bo"), ("login", "x"), ("scopes", "admin"), ("lastDay", "2099-01-01"))))
                .StatusCode.Should().Be(HttpStatusCode.Forbidden, form);

        (await scene.Row("bo")).Role.Should().Be(Roles.Agent);
        (await (await agent.Get("/")).Html()).Should().NotContain("href=\"/admin\"");
    }

    [Test]
    public async Task Places_are_shown_to_those_who_may_see_them()
    {
        await using var scene = await AdminScene.Open();

        (await (await scene.Anna.Get("/admin")).Html()).Should().Contain("href=\"/admin/users\"").And.Contain("href=\"/admin/retention\"").And.NotContain("href=\"/admin/audit\"");
    }

    static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) =>
        new(fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2));
}
