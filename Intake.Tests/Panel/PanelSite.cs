using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Sources;
using Intake.Tests.Access;
using Intake.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Panel;

/// <summary>The running product with a case system that is known to it, on a clock that the test moves.</summary>
sealed class PanelSite : IAsyncDisposable
{
    public static readonly Actor Admin = Actor.Operator("test");

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    PanelSite(AccessApi api) => Api = api;

    public AccessApi Api { get; private set; }
    public FakeTimeProvider Clock => clock;
    public CaseSystem Cases { get; private set; } = null!;
    public HttpClient Client { get; private set; } = null!;
    public SourceRegister Sources => Get<SourceRegister>();

    public static async Task<PanelSite> Open(params (string Key, string Value)[] settings)
    {
        var site = new PanelSite(null!);
        site.Api = await AccessApi.Start(site.clock, settings);
        site.Client = site.Api.Bare();
        site.Cases = await site.Know("rt", CaseSystem.Origin);
        return site;
    }

    public async Task<CaseSystem> Know(string name, string origin)
    {
        var (made, _) = await Sources.Create(new(name, name.ToUpperInvariant(), SourceKind.RequestTracker, origin), Admin);
        return new(name, made!.ContextSecret, clock);
    }

    public Task<HttpResponseMessage> Begin(string? context, string? origin = CaseSystem.Origin) =>
        Client.PostAsJsonAsync("/api/v1/panel/sessions", new { context, origin });

    /// <summary>A panel that is open in a case.</summary>
    public async Task<OpenPanel> Panel(string agent = "anna", string caseId = "17", CaseSystem? of = null)
    {
        using var answer = await Begin((of ?? Cases).Token(agent, caseId));
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return new(Client, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public T Get<T>() where T : notnull => Api.Services.GetRequiredService<T>();

    public Task<long> Count(string from) => Api.Store.Database.Read(session => session.Single<long>($"select count(*) from {from}"));

    public async ValueTask DisposeAsync() => await Api.DisposeAsync();
}

/// <summary>What the page in the frame does, by its session's token.</summary>
sealed class OpenPanel(HttpClient client, JsonElement opened)
{
    public JsonElement Opened => opened;
    public string Token => opened.GetProperty("token").GetString()!;
    public string Ticket => opened.GetProperty("caseTicket").GetString()!;

    public static object Said(string text = "Det saknas en bänk vid busshållplatsen.", string kind = "need") => new { kind, text, channel = "phone" };

    public Task<HttpResponseMessage> Post(string path, object? body = null, string? key = null) => client.Send(
        HttpMethod.Post, $"/api/v1/panel/{path}", body is null ? null : JsonContent.Create(body),
        [("Authorization", $"Bearer {Token}"), .. key is null ? [] : new[] { ("Idempotency-Key", key) }]);

    public Task<HttpResponseMessage> Get(string path, string language = "sv") =>
        client.Get($"/api/v1/panel/{path}", ("Authorization", $"Bearer {Token}"), ("Accept-Language", language));

    public async Task<JsonElement> Flag(object body, string? key = null, HttpStatusCode expected = HttpStatusCode.Created)
    {
        using var answer = await Post("contacts", body, key ?? Guid.NewGuid().ToString());
        answer.StatusCode.Should().Be(expected, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> Assist(object body)
    {
        using var answer = await Post("assist", body);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> Flags(string query = "", string language = "sv")
    {
        using var answer = await Get($"flags{query}", language);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("flags");
    }
}
