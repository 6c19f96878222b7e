using System.Globalization;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class KeyPagesTests
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
    public async Task A_key_is_made_with_what_was_ticked_and_its_secret_is_shown_once()
    {
        var answer = await Make(("scopes", "similar:read"), ("units", "Socialnämnden"), ("lastDay", "2099-06-30"));
        var secret = await AdminScene.SecretOf(answer);

        var key = (await scene.Get<ApiKeys>().Verify(secret))!;
        (key.Name, key.Scopes, key.Units).Should().Be(("Ärendesystemet", Scopes.SimilarRead, "Socialnämnden"));
        // Until the day is over in Sweden, in summer two hours before it is in UTC.
        DateTimeOffset.FromUnixTimeMilliseconds(key.ExpiresAt!.Value).Should().Be(new(2099, 6, 30, 22, 0, 0, TimeSpan.Zero));
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        foreach (var page in new[] { "/admin/keys", "/admin/keys/new", $"/admin/keys/{key.Id}" })
            (await (await scene.Anna.Get(page)).Html()).Should().NotContain(secret);
        scene.Api.Log.Written.Should().NotContain(secret);
        (await scene.Audited()).Should().Equal($"key.create {key.Id}");
    }

    [Test]
    public async Task A_key_without_a_tick_for_units_reads_nothing_under_secrecy() =>
        (await scene.Get<ApiKeys>().Verify(await AdminScene.SecretOf(await Make())))!.UnitList.Should().BeEmpty();

    [TestCase("name", " ", "name")]
    [TestCase("scopes", "privacy", "scopes")]
    [TestCase("units", "Påhittade nämnden", "units")]
    [TestCase("lastDay", "i morgon", "expiresAt")]
    [TestCase("lastDay", "2020-01-01", "expiresAt")]
    [TestCase("lastDay", "9999-12-31", "expiresAt")]
    public async Task What_is_no_key_is_told_beside_its_field_and_nothing_is_made(string field, string value, string at)
    {
        var answer = await Make((field, value));

        ((int)answer.StatusCode).Should().Be(422);
        (await answer.Html()).Should().Contain($"href=\"#{at}\"").And.Contain($"id=\"{at}\"");
        (await scene.Get<ApiKeys>().List()).Should().BeEmpty();
    }

    [Test]
    public async Task A_changed_key_holds_beside_the_old_one()
    {
        var old = await AdminScene.SecretOf(await Make());
        var id = await Only();

        var changed = await AdminScene.SecretOf(await scene.Anna.Submit($"/admin/keys/{id}?handler=Rotate"));

        changed.Should().StartWith("kci_").And.NotBe(old);
        foreach (var secret in new[] { old, changed }) (await scene.Get<ApiKeys>().Verify(secret))!.Id.Should().Be(id);
        (await scene.Audited()).Should().Equal($"key.create {id}", $"key.rotate {id}");
    }

    [Test]
    public async Task Revoking_is_asked_first_and_final()
    {
        await Make();
        var id = await Only();

        (await (await scene.Anna.Submit($"/admin/keys/{id}?handler=Revoke")).Html()).Should().Contain("Ja, spärra nyckeln");
        (await scene.Get<ApiKeys>().List()).Single().RevokedAt.Should().BeNull();
        await scene.Anna.Submit($"/admin/keys/{id}?handler=Revoke", ("confirmed", "true"));

        (await scene.Get<ApiKeys>().List()).Single().RevokedAt.Should().NotBeNull();
        (await (await scene.Anna.Get($"/admin/keys/{id}")).Html()).Should().Contain("Nyckeln är spärrad.").And.NotContain("handler=Rotate");
        (await scene.Audited()).Should().Equal($"key.create {id}", $"key.revoke {id}");
    }

    [Test]
    public async Task The_list_warns_of_keys_that_end_soon_or_that_nobody_uses()
    {
        await Make(("name", "slutar"), ("lastDay", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7).ToString("O", CultureInfo.InvariantCulture)));
        await Make(("name", "vilar"));
        await scene.Api.Store.Database.Write(session => session.Execute("update api_keys set created_at = 0 where name = 'vilar'"));

        (await (await scene.Anna.Get("/admin/keys")).Html()).Should().Contain("Slutar snart").And.Contain("Oanvänd i 90 dagar");
    }

    async Task<string> Only() => (await scene.Get<ApiKeys>().List()).Single().Id;

    Task<HttpResponseMessage> Make(params (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string> { ["name"] = "Ärendesystemet", ["scopes"] = Scopes.ContactsWrite, ["lastDay"] = "2099-12-31" };
        foreach (var (name, value) in typed) fields[name] = value;
        return scene.Anna.Submit("/admin/keys/new", [.. fields.Select(field => (field.Key, field.Value))]);
    }
}
