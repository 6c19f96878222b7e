using System.Text.Json;
using Intake.Tests.Support;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>Somebody signed in to Request Tracker's pages, without a browser's window.</summary>
sealed class Agent : IDisposable
{
    readonly HttpClient http;

    Agent(RequestTrackerServer tracker) =>
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = tracker.Address, DefaultRequestHeaders = { Referrer = tracker.Address } };

    /// <param name="login">Empty: not signed in.</param>
    public static async Task<Agent> SignIn(RequestTrackerServer tracker, string login)
    {
        var agent = new Agent(tracker);
        (await agent.Get("")).Dispose();
        if (login.Length == 0) return agent;
        using var answer = await agent.Post("NoAuth/Login.html", ("user", login), ("pass", TrackerScene.Password), ("next", ""));
        if ((await answer.Content.ReadAsStringAsync()).Contains("name=\"pass\"", StringComparison.Ordinal)) throw new InvalidOperationException($"{login} could not sign in.");
        return agent;
    }

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        http.PostAsync(path, new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)));

    public Task<HttpResponseMessage> AskContext(string ticket) => Get($"KundcenterIntake/Context?id={ticket}");

    public async Task<JsonElement> Context(string ticket)
    {
        using var answer = await AskContext(ticket);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    public void Dispose() => http.Dispose();
}
