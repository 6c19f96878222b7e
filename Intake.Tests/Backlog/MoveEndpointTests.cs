using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Backlog;

/// <summary>Moving by the API, in the running product.</summary>
public sealed class MoveEndpointTests
{
    RunningApi api = null!;
    HttpClient client = null!;
    string number = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        api = new RunningApi();
        client = await api.WithKey(Scopes.BacklogWrite);
        var contact = (Recorded.Accepted)await api.Services.GetRequiredService<ContactRecorder>().Record(A.Contact());
        await Eventually.True(async () => (number = (await api.Services.GetRequiredService<ContactReader>().Find(contact.Id))!.Item ?? "").Length > 0);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client?.Dispose();
        if (api is not null) await api.DisposeAsync();
    }

    [Test]
    public async Task An_item_is_moved_refused_when_stale_and_taken_back()
    {
        (await Post("move", new { to = "confirmed", from = "new" })).Should().Be("200 confirmed");
        (await Post("move", new { to = "dormant", from = "new" })).Should().Be("409 item_moved_meanwhile");
        (await Post("move", new { to = "closed" })).Should().Be("422 move_reason_missing");
        (await Post("move", new { to = "new" })).Should().Be("422 move_not_allowed");
        (await Post("move/undo", new { })).Should().Be("200 new");
        (await Post("move/undo", new { })).Should().Be("409 nothing_to_undo");
    }

    async Task<string> Post(string path, object body)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/items/{number}/{path}", body);
        var read = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return $"{(int)answer.StatusCode} {read["code"] ?? read["state"]}";
    }
}
