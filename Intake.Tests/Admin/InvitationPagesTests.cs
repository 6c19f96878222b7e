using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class InvitationPagesTests
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

    async Task<string> Invite(string login) =>
        Path(await AdminScene.SecretOf(await scene.Anna.Submit("/admin/users/new", ("login", login), ("name", login), ("role", "agent"))));

    static string Path(string link) => new Uri(link).AbsolutePath;
}
