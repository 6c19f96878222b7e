using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class PeoplePagesTests
{
    const string Chosen = "en helt annan mening";

    AdminScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await AdminScene.Open();

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task An_invited_person_chooses_a_password_by_the_link_and_gets_in()
    {
        var answer = await scene.Anna.Submit("/admin/users/new", ("login", "eva"), ("name", "Eva"), ("role", "analyst"), ("units", "Trafiknämnden"));
        var link = Path(await AdminScene.SecretOf(answer));
        var eva = scene.Api.Open();

        (await (await eva.Get(link)).Html()).Should().Contain("Välkommen, Eva");
        (await (await eva.Submit(link, ("password", "kort"))).Html()).Should().Contain(AccessRefusals.PasswordLength.Sv);
        (await eva.Submit(link, ("password", Chosen))).Headers.Location!.OriginalString.Should().Be("/sign-in");

        (await eva.SignIn("eva", Chosen)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var row = await scene.Row("eva");
        (row.Name, row.Role, row.Units).Should().Be(("Eva", Roles.Analyst, "Trafiknämnden"));
        (await scene.Audited()).Should().Equal($"user.create {row.Id}", $"user.invite {row.Id}");
    }

    [Test]
    public async Task A_link_stands_on_one_answer_and_on_no_page_after_it_nor_in_the_log()
    {
        var answer = await scene.Anna.Submit("/admin/users/new", ("login", "eva"), ("name", "Eva"), ("role", "agent"));
        var link = await AdminScene.SecretOf(answer);
        var (token, id) = (link.Split('/')[^1], (await scene.Row("eva")).Id);

        token.Should().HaveLength(Secret.Length);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        foreach (var page in new[] { "/admin/users/new", "/admin/users", $"/admin/users/{id}" })
            (await (await scene.Anna.Get(page)).Html()).Should().NotContain(token);
        await scene.Api.Open().Submit(Path(link), ("password", Chosen));
        scene.Api.Log.Written.Should().NotBeEmpty().And.NotContain(token);
        scene.Api.Log.Written.Should().NotContain(Chosen);
    }

    [Test]
    public async Task Unknown_used_and_replaced_links_and_those_of_closed_accounts_answer_alike()
    {
        var used = await Invite("eva");
        await scene.Api.Open().Submit(used, ("password", Chosen));
        var replaced = await Invite("bo");
        await scene.Anna.Submit($"/admin/users/{(await scene.Row("bo")).Id}?handler=Invite");
        var closed = await Invite("ove");
        await scene.Anna.Submit($"/admin/users/{(await scene.Row("ove")).Id}?handler=Close");
        string[] links = [used, replaced, closed, "/welcome/unknown"];

        var bodies = new List<string>();
        foreach (var link in links)
        {
            var answer = await scene.Api.Open().Get(link);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound, link);
            answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            bodies.Add(await answer.Html());
        }

        bodies.Distinct().Should().ContainSingle();
    }

    [Test]
    public async Task A_new_link_signs_in_with_a_new_password_and_stands_in_the_log()
    {
        var id = await scene.Account("bo", Roles.Agent);

        var link = Path(await AdminScene.SecretOf(await scene.Anna.Submit($"/admin/users/{id}?handler=Invite")));

        (await scene.Api.Open().SignIn("bo", AccessApi.Password)).StatusCode.Should().Be(HttpStatusCode.Redirect, "the old one holds until then");
        await scene.Api.Open().Submit(link, ("password", Chosen));
        (await scene.Api.Open().SignIn("bo", AccessApi.Password)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await scene.Api.Open().SignIn("bo", Chosen)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await scene.Audited()).Should().Equal($"user.invite {id}");
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

    async Task<string> Invite(string login) =>
        Path(await AdminScene.SecretOf(await scene.Anna.Submit("/admin/users/new", ("login", login), ("name", login), ("role", "agent"))));

    static string Path(string link) => new Uri(link).AbsolutePath;
}
