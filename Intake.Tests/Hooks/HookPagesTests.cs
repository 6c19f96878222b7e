using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

/// <summary>The endpoint and the administrators' log, with a signed-in browser and the command line.</summary>
public sealed class HookPagesTests
{
    AccessApi api = null!;
    HttpClient caller = null!;
    string secret = "";

    [SetUp]
    public async Task Start()
    {
        api = await AccessApi.Start();
        secret = await HookSender.Register(api.Services, "arenden");
        caller = api.CreateClient();
    }

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task The_sender_is_told_what_became_of_it()
    {
        var answer = await Send("msg-1", Flagged.Body("4711"));

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        var body = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        (body.GetProperty("delivery").GetString(), body.GetProperty("state").GetString()).Should().Be(("msg-1", "accepted"));
        body.GetProperty("contact").GetProperty("reference").GetString().Should().StartWith("K-");
        await (await Send("msg-2", Flagged.Body("1", kind: "wish"))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "delivery_failed");
        await (await Send("msg-3", Flagged.Body("1", text: new string('x', 70_000)))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        (await Send("msg-4", "{}")).StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Test]
    public async Task An_administrator_finds_a_failed_one_sees_its_shape_not_its_words_and_replays_it()
    {
        await Send("msg-1", Flagged.Body("4711"));
        await Send("msg-2", Flagged.Body("4712", kind: "behov", text: "Hemlig mening om en bänk."));
        var browser = await api.SignedIn(Roles.Admin);

        var list = await (await browser.Get("/admin/hooks?outcome=failed")).Html();
        list.Should().Contain("msg-2").And.NotContain("msg-1").And.Contain("unknown_kind");
        var id = list.Split("/admin/hooks/")[1].Split('"')[0];
        var page = await (await browser.Get($"/admin/hooks/{id}")).Html();
        page.Should().Contain("/data/text").And.NotContain("Hemlig");

        await api.Services.GetRequiredService<SourceRegister>().SetMapping("arenden", HookMappings.BuiltIn("standard").Replace("\"kind\": \"/data/kind\"", """ "kind": { "at": "/data/kind", "table": { "behov": "need" } } """), Actor.Operator("test"));
        var answer = await browser.SubmitTo($"/admin/hooks/{id}?handler=Replay", $"/admin/hooks/{id}");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var after = await (await browser.Get($"/admin/hooks/{id}")).Html();
        after.Should().Contain("Blev en kontakt").And.Contain("K-").And.NotContain("handler=Replay");
        (await browser.Get("/admin/hooks/unknown")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task The_command_line_lists_and_replays()
    {
        await Send("msg-1", Flagged.Body("4712", kind: "behov"));
        var verb = new Verb(api.Store.Options.Value.ConnectionString);

        var (listed, replayed) = (await verb.Run("hooks", "list", "--failed"), await verb.Run("hooks", "replay", "--json"));

        listed.Output.Should().Contain("arenden  msg-1  failed  unknown_kind");
        (replayed.Exit, replayed.Output.Trim()).Should().Be((0, """{"settled":0,"failed":1}"""));
    }

    Task<HttpResponseMessage> Send(string id, string body) => Signed.Standard(secret, id, DateTimeOffset.UtcNow, body).PostTo(caller, "arenden");
}
