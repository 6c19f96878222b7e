using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

/// <summary>Forms of administration with fields that they do not have.</summary>
public sealed class AdminOverPostingTests
{
    static readonly (string Name, string Value)[] extra =
    [
        .. new[] { "id", "stamp", "passwordHash", "password_hash", "password", "disabledAt", "disabled_at", "createdAt", "invitedAt", "hasPassword", "failedAttempts",
            "lockedUntil", "user_id", "hash", "token", "revokedAt", "expiresAt", "previous_hash", "lastUsedAt", "Account.Role", "Account.Id", "Form.Role", "Key.Scopes", "Made.Token" }
            .Select(name => (name, "1")),
    ];

    [Test]
    public async Task No_field_beyond_a_forms_own_changes_an_account()
    {
        await using var scene = await AdminScene.Open();
        var id = await scene.Account("bo", Roles.Agent);
        var before = await Stored(scene, "users", id);

        foreach (var handler in new[] { "Invite", "Open", "SignOut" })
            await scene.Anna.Submit($"/admin/users/{id}?handler={handler}", [.. extra, ("role", "admin"), ("units", "*"), ("name", "x"), ("login", "x")]);
        await scene.Save(id, [.. extra, ("login", "x"), ("Login", "x")]);

        (await Stored(scene, "users", id)).Should().Be(before);
        (await scene.Row(AccessApi.Login)).State.Should().Be(AccountState.Open);
    }

    [Test]
    public async Task No_field_beyond_a_forms_own_comes_with_a_new_account()
    {
        await using var scene = await AdminScene.Open();

        await scene.Anna.Submit("/admin/users/new", [.. extra, ("login", "eva"), ("name", "Eva"), ("role", "agent")]);

        var eva = await scene.Row("eva");
        eva.Id.Should().NotBe("1");
        (eva.State, eva.Role, eva.Units).Should().Be((AccountState.Invited, Roles.Agent, ""));
        (await scene.Get<Users>().Verify("eva", "1")).Should().BeNull();
    }

    [Test]
    public async Task The_welcome_page_sets_the_password_of_the_links_person_and_nothing_else()
    {
        await using var scene = await AdminScene.Open();
        var link = new Uri(await AdminScene.SecretOf(await scene.Anna.Submit("/admin/users/new", ("login", "eva"), ("name", "Eva"), ("role", "agent")))).AbsolutePath;
        var anna = (await scene.Row(AccessApi.Login)).Id;

        await scene.Api.Open().Submit(link, [.. extra.Where(field => field.Name is not ("id" or "password")), ("id", anna), ("login", AccessApi.Login), ("role", "admin"), ("units", "*"), ("password", "en helt annan mening")]);

        (await scene.Get<Users>().Verify("eva", "en helt annan mening"))!.Role.Should().Be(Roles.Agent);
        (await scene.Get<Users>().Verify(AccessApi.Login, AccessApi.Password)).Should().NotBeNull();
    }

    [Test]
    public async Task No_field_beyond_a_forms_own_changes_a_key()
    {
        await using var scene = await AdminScene.Open();
        var (_, key) = await scene.Api.WithKey(Scopes.SimilarRead);
        var before = await Stored(scene, "api_keys", key.Id);

        await scene.Anna.Submit($"/admin/keys/{key.Id}?handler=Rotate", [.. extra, ("scopes", "admin"), ("units", "*"), ("lastDay", "2099-01-01"), ("confirmed", "true")]);

        (await Stored(scene, "api_keys", key.Id)).Should().Be(before);
    }

    static Task<string> Stored(AdminScene scene, string table, string id) => scene.Api.Store.Database.Read(session => session.Single<string>(
        table == "users"
            ? "select login || '|' || name || '|' || role || '|' || units || '|' || password_hash || '|' || created_at || '|' || coalesce(disabled_at, '') from users where id = @id"
            : "select name || '|' || scopes || '|' || units || '|' || created_at || '|' || coalesce(expires_at, '') || coalesce(revoked_at, '') from api_keys where id = @id",
        new { id }));
}
