using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class PeoplePagesTests
{
    AdminScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await AdminScene.Open();

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task Name_role_and_units_are_changed_on_the_page()
    {
        var id = await scene.Account("bo", Roles.Agent);

        (await scene.Save(id, ("name", "Bo Ek"), ("role", "manager"), ("units", "*"))).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var row = await scene.Row("bo");
        (row.Name, row.Role, row.Units).Should().Be(("Bo Ek", Roles.Manager, "*"));
        (await (await scene.Anna.Get($"/admin/users/{id}")).Html()).Should().Contain("Ändringen är sparad.");
        (await scene.Audited()).Should().Equal($"user.name {id}", $"user.role {id}", $"user.units {id}");
    }

    [TestCase("name", "", "name_missing")]
    [TestCase("role", "root", "unknown_role")]
    [TestCase("units", "Påhittade nämnden", "unknown_unit")]
    [TestCase("seen", "old", "stale_edit")]
    public async Task What_cannot_be_saved_is_told_beside_its_field_and_changes_nothing(string field, string value, string code)
    {
        var id = await scene.Account("bo", Roles.Agent);
        var before = await scene.Row("bo");
        var refusal = new[] { AccessRefusals.NameMissing, AccessRefusals.UnknownRole, AccessRefusals.UnknownUnit, AccessRefusals.StaleEdit }.Single(each => each.Code == code);

        var answer = await scene.Save(id, (field, value));

        ((int)answer.StatusCode).Should().Be(refusal.Status);
        (await answer.Html()).Should().Contain($"href=\"#{refusal.Field}\">{refusal.Sv}").And.Contain($"id=\"{refusal.Field}\"");
        (await scene.Row("bo")).Should().Be(before);
        (await scene.Audited()).Should().BeEmpty();
    }

    [Test]
    public async Task A_closed_account_is_out_and_undoing_lets_it_in_again()
    {
        var id = await scene.Account("bo", Roles.Agent);

        await scene.Anna.Submit($"/admin/users/{id}?handler=Close");
        (await scene.Api.Open().SignIn("bo", AccessApi.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await (await scene.Anna.Get($"/admin/users/{id}")).Html()).Should().Contain("Kontot är stängt.").And.Contain(">Ångra</button>");
        await scene.Anna.Submit($"/admin/users/{id}?handler=Open");

        (await scene.Api.Open().SignIn("bo", AccessApi.Password)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await scene.Audited()).Should().Equal($"user.disable {id}", $"user.enable {id}");
    }

    [Test]
    public async Task Signing_a_person_out_ends_her_sessions()
    {
        var id = await scene.Account("bo", Roles.Agent);
        var bo = scene.Api.Open();
        await bo.SignIn("bo", AccessApi.Password);
        (await bo.Get("/backlog")).StatusCode.Should().Be(HttpStatusCode.OK);

        await scene.Anna.Submit($"/admin/users/{id}?handler=SignOut");

        (await bo.Get("/backlog")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await scene.Audited()).Should().Equal($"user.sign-out {id}");
    }

    [Test]
    public async Task The_only_administrator_is_told_that_she_cannot_go()
    {
        var id = (await scene.Row(AccessApi.Login)).Id;

        foreach (var answer in new[]
        {
            await scene.Anna.Submit($"/admin/users/{id}?handler=Close", ("confirmed", "true")),
            await scene.Save(id, ("role", "agent"), ("confirmed", "true")),
        })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
            (await answer.Html()).Should().Contain(AccessRefusals.LastAdmin.Sv).And.NotContain("Kontot är stängt");
        }

        var row = await scene.Row(AccessApi.Login);
        (row.Role, row.State).Should().Be((Roles.Admin, AccountState.Open));
    }

    [Test]
    public async Task Nobody_lowers_or_closes_the_own_account_without_being_asked_once_more()
    {
        await scene.Account("berit", Roles.Admin);
        var id = (await scene.Row(AccessApi.Login)).Id;

        (await (await scene.Save(id, ("role", "agent"))).Html()).Should().Contain("Ja, sänk min behörighet");
        (await (await scene.Anna.Submit($"/admin/users/{id}?handler=Close")).Html()).Should().Contain("Ja, stäng mitt konto");
        (await scene.Row(AccessApi.Login)).State.Should().Be(AccountState.Open);
        (await scene.Audited()).Should().BeEmpty();

        (await scene.Save(id, ("role", "agent"), ("confirmed", "true"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await scene.Row(AccessApi.Login)).Role.Should().Be(Roles.Agent);
        (await scene.Anna.Get("/admin")).StatusCode.Should().Be(HttpStatusCode.Redirect, "the session had the rights of before");
    }

    [Test]
    public async Task People_are_searched_without_a_name_in_the_address()
    {
        await scene.Account("bo", Roles.Agent);
        await scene.Account("eva", Roles.Manager);

        (await (await scene.Anna.Submit("/admin/users", ("q", "ev"))).Html()).Should().Contain(">eva</a>").And.NotContain(">bo</a>");
        (await (await scene.Anna.Get("/admin/users?role=agent")).Html()).Should().Contain(">bo</a>").And.NotContain(">eva</a>");
        (await (await scene.Anna.Get("/admin/users?q=ev")).Html()).Should().Contain(">bo</a>");
    }
}
