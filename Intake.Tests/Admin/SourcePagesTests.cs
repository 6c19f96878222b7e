using FluentAssertions;
using Intake.Core.Sources;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class SourcePagesTests
{
    AdminScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await AdminScene.Open();

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    SourceRegister Sources => scene.Get<SourceRegister>();

    [Test]
    public async Task A_system_is_added_and_its_secrets_are_shown_once()
    {
        var answer = await Add();

        var shown = (await AdminScene.SecretOf(answer)).Split('\n', StringSplitOptions.TrimEntries);
        (await Sources.Secrets("arenden", SecretPurpose.Context)).Should().Equal(shown[0]["context ".Length..]);
        (await Sources.Secrets("arenden", SecretPurpose.Hook)).Should().Equal(shown[1]["hook ".Length..]);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        foreach (var page in new[] { "/admin/sources", "/admin/sources/new", "/admin/sources/arenden" })
            (await (await scene.Anna.Get(page)).Html()).Should().NotContain(shown[0]["context whsec_".Length..]);
        (await scene.Audited()).Should().Equal("source.create arenden");
    }

    [TestCase("name", "Ärenden", "name")]
    [TestCase("kind", "okänd", "kind")]
    [TestCase("title", " ", "title")]
    [TestCase("origin", "https://arenden.example.se/x", "origin")]
    [TestCase("apiUrl", "ftp://arenden.example.se", "apiUrl")]
    public async Task What_is_no_system_is_told_beside_its_field_and_nothing_is_added(string field, string value, string at)
    {
        var answer = await Add((field, value));

        ((int)answer.StatusCode).Should().Be(422);
        (await answer.Html()).Should().Contain($"href=\"#{at}\"").And.Contain($"id=\"{at}\"");
        (await Sources.List()).Should().BeEmpty();
    }

    [Test]
    public async Task What_is_changed_is_kept_and_a_wrong_change_is_told_with_what_was_written()
    {
        await Add();

        await scene.Anna.Submit("/admin/sources/arenden?handler=Save", ("title", "Nya ärenden"), ("origin", ""), ("apiUrl", "https://arenden.example.se/"));
        var wrong = await scene.Anna.Submit("/admin/sources/arenden?handler=Save", ("title", "Fel"), ("origin", "arenden"), ("apiUrl", ""));

        (await wrong.Html()).Should().Contain("value=\"Fel\"").And.Contain("href=\"#origin\"");
        var kept = (await Sources.Find("arenden"))!;
        (kept.Title, kept.Origin, kept.ApiUrl).Should().Be(("Nya ärenden", null, "https://arenden.example.se"));
    }

    [Test]
    public async Task A_secret_is_changed_beside_the_old_one_and_the_systems_own_is_put_in()
    {
        await Add();

        var secret = await AdminScene.SecretOf(await scene.Anna.Submit("/admin/sources/arenden?handler=Rotate", ("purpose", "hook")));
        await scene.Anna.Submit("/admin/sources/arenden?handler=Secret", ("purpose", "api"), ("secret", "1-14-0123456789"));

        (await Sources.Secrets("arenden", SecretPurpose.Hook)).Should().HaveCount(2).And.HaveElementAt(0, secret);
        (await Sources.Secrets("arenden", SecretPurpose.Api)).Should().Equal("1-14-0123456789");
        (await (await scene.Anna.Get("/admin/sources/arenden")).Html()).Should().NotContain("1-14-0123456789");
    }

    [Test]
    public async Task A_system_is_taken_out_of_use_and_in_again()
    {
        await Add();

        await scene.Anna.Submit("/admin/sources/arenden?handler=Disable");
        (await Sources.Find("arenden")).Should().BeNull();
        (await (await scene.Anna.Get("/admin/sources/arenden")).Html()).Should().Contain("Systemet är avstängt.").And.Contain("handler=Enable");
        await scene.Anna.Submit("/admin/sources/arenden?handler=Enable");
        (await Sources.Find("arenden")).Should().NotBeNull();
    }

    Task<HttpResponseMessage> Add(params (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "arenden",
            ["kind"] = SourceKind.RequestTracker,
            ["title"] = "Ärenden",
            ["origin"] = "https://arenden.example.se",
            ["apiUrl"] = "",
        };
        foreach (var (name, value) in typed) fields[name] = value;
        return scene.Anna.Submit("/admin/sources/new", [.. fields.Select(field => (field.Key, field.Value))]);
    }
}
