using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class ApiKeyCallsTests
{
    AccessApi api = null!;

    [SetUp]
    public async Task Start() => api = await AccessApi.Start();

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task A_call_without_a_key_is_not_authenticated()
    {
        var answer = await api.CreateClient().PostAsync("/api/v1/contacts", Answers.Contact());

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
    }

    [TestCase("Bearer kci_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("Bearer ")]
    [TestCase("Bearer kci_")]
    [TestCase("Basic a2NpOmtjaQ==")]
    public async Task A_call_with_a_wrong_key_is_not_authenticated(string header)
    {
        var client = api.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        await (await client.GetAsync("/api/v1/contacts")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
    }

    [Test]
    public async Task A_revoked_key_stops_within_five_seconds()
    {
        var (client, key) = await api.WithKey(Scopes.BacklogRead);
        (await client.GetAsync("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);

        await api.Services.GetRequiredService<ApiKeys>().Revoke(key.Id, Actor.Operator("test"));

        await Eventually.True(async () => (await client.GetAsync("/api/v1/contacts")).StatusCode == HttpStatusCode.Unauthorized, seconds: 5);
        await (await client.GetAsync("/api/v1/contacts")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
    }

    [Test]
    public async Task A_key_does_what_its_scopes_say_and_nothing_else()
    {
        var (client, _) = await api.WithKey(Scopes.ContactsWrite);

        (await client.PostAsync("/api/v1/contacts", Answers.Contact())).StatusCode.Should().Be(HttpStatusCode.Created);
        await (await client.GetAsync("/api/v1/contacts")).ShouldBeProblem(HttpStatusCode.Forbidden, "wrong_scope");
    }

    [Test]
    public async Task The_administrators_scope_alone_opens_neither_intake_nor_backlog()
    {
        var (client, _) = await api.WithKey(Scopes.Admin);

        await (await client.PostAsync("/api/v1/contacts", Answers.Contact())).ShouldBeProblem(HttpStatusCode.Forbidden, "wrong_scope");
        await (await client.GetAsync("/api/v1/contacts")).ShouldBeProblem(HttpStatusCode.Forbidden, "wrong_scope");
    }

    [Test]
    public async Task An_address_that_does_not_exist_tells_a_stranger_nothing() =>
        await (await api.CreateClient().GetAsync("/api/v1/nothing-here")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");

    [Test]
    public async Task A_wrong_key_is_not_helped_by_a_session()
    {
        var browser = await api.SignedIn(Roles.Admin);
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);

        await (await browser.GetWith("/api/v1/contacts", "Bearer kci_wrong")).ShouldBeProblem(HttpStatusCode.Unauthorized, "not_authenticated");
    }

    [Test]
    public async Task Neither_key_nor_password_is_ever_logged()
    {
        var (client, key) = await api.WithKey(Scopes.ContactsWrite);
        await client.PostAsync("/api/v1/contacts", Answers.Contact());
        await client.GetAsync("/api/v1/contacts");
        await (await api.SignedIn(Roles.Agent)).SignIn(AccessApi.Login, "ett annat lösenord");

        api.Log.Text.Should().NotContain(key.Secret[4..]).And.NotContain(AccessApi.Password).And.NotContain("ett annat lösenord");
        api.Log.Text.Should().NotBeEmpty();
    }
}
