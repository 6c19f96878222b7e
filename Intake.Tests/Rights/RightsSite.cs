using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Tests.Panel;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Rights;

/// <summary>The running product with one contact under secrecy, and every kind of caller there is.</summary>
sealed class RightsSite : IAsyncDisposable
{
    /// <summary>A word that only the secret contact holds.</summary>
    public const string Canary = "kvastfjolle";

    const string Password = "korrekt häst batteri";

    readonly RunningApi api = new(
        ("SignIn:AttemptsPerMinute", "10000"), ("Limits:CallsPerKey", "100000"), ("Limits:CallsPerUser", "100000"), ("Limits:CallsPerPanel", "100000"),
        ("Limits:CallsPerAddress", "100000"), ("Panel:SessionsPerMinute", "100000"));

    public IServiceProvider Services => api.Services;
    public List<Caller> Callers { get; } = [];
    public string Number { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public string ContactId { get; private set; } = "";

    public static async Task<RightsSite> Open()
    {
        var site = new RightsSite();
        await site.Record();
        await site.Invite();
        return site;
    }

    async Task Record()
    {
        var draft = A.Contact().About($"Hemtjänsten kommer för sent till mormor, {Canary} varje morgon.").At($"Äldreboendet {Canary}") with { Area = "health-care" };
        ContactId = ((Recorded.Accepted)await Get<ContactRecorder>().Record(draft)).Id;
        await Eventually.True(async () => (await Get<ContactReader>().Find(ContactId))!.Item is not null);
        var item = (await Get<BacklogReader>().List(new(), Reading.Everything)).Items.Single();
        (Number, Unit) = (item.Number, item.Unit);
    }

    async Task Invite()
    {
        Callers.Add(new("stranger", api.Anonymous(), [], IsKnown: false, ReadsSecret: false));
        foreach (var role in Roles.All)
        {
            Callers.Add(await Person(role, "own unit", [Unit]));
            Callers.Add(await Person(role, "other unit", ["Trafiknämnden"]));
            Callers.Add(await Person(role, "no unit", []));
        }
        Callers.Add(new("panel", await Panel(), [], IsKnown: false, ReadsSecret: false, IsPanel: true));
        foreach (var scope in Scopes.ForKeys)
        {
            Callers.Add(await Key(scope, "own unit", [Unit]));
            Callers.Add(await Key(scope, "other unit", ["Trafiknämnden"]));
        }
    }

    async Task<Caller> Person(string role, string whose, string[] units)
    {
        var login = $"{role}-{units.Length}-{units.Contains(Unit)}";
        await Get<Users>().Create(new(login, role, role, Password, units));
        var browser = new SessionClient(api.Address);
        await browser.SignIn(login, Password);
        return new($"{role}, {whose}", browser.Client, RoleScopes.Of(role), IsKnown: true, units.Contains(Unit), IsPerson: true);
    }

    async Task<HttpClient> Panel()
    {
        var (made, _) = await Get<SourceRegister>().Create(new("rt", "RT", SourceKind.RequestTracker, CaseSystem.Origin), Actor.Operator("test"));
        var client = api.Anonymous();
        var context = new CaseSystem("rt", made!.ContextSecret, TimeProvider.System).Token();
        using var answer = await client.PostAsJsonAsync("/api/v1/panel/sessions", new { context, origin = CaseSystem.Origin });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        return client;
    }

    async Task<Caller> Key(string scope, string whose, string[] units)
    {
        var (key, _) = await Get<ApiKeys>().Create(new("test", [scope], units), Actor.Operator("test"));
        var client = api.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key!.Secret);
        return new($"key {scope}, {whose}", client, [scope], IsKnown: true, units.Contains(Unit));
    }

    T Get<T>() where T : notnull => api.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in Callers) caller.Client.Dispose();
        await api.DisposeAsync();
    }
}
