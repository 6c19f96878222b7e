using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Intake.Tests.Support;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>Tickets by REST2, as an administrator.</summary>
sealed class Tickets(RequestTrackerServer tracker)
{
    static readonly JsonSerializerOptions asWritten = JsonSerializerOptions.Default;

    readonly HttpClient http = new()
    {
        BaseAddress = new(tracker.Address, "REST/2.0/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("root:password"u8)) },
    };

    /// <returns>Its id.</returns>
    public async Task<string> Create(string subject, string? words = null, string? tag = null)
    {
        var ticket = new Dictionary<string, object> { ["Queue"] = "General", ["Subject"] = subject, ["Requestor"] = "eva@kundcenter.test" };
        if (words is not null) (ticket["Content"], ticket["ContentType"]) = (words, "text/plain");
        if (tag is not null) ticket["CustomFields"] = new { Innovation = tag };
        using var answer = await http.PostAsJsonAsync("ticket", ticket, asWritten);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public async Task Set(string id, string field, string value)
    {
        using var answer = await http.PutAsJsonAsync($"ticket/{id}", new { CustomFields = new Dictionary<string, string> { [field] = value } }, asWritten);
        answer.EnsureSuccessStatusCode();
    }

    public async Task Reply(string id, string words)
    {
        using var answer = await http.PostAsJsonAsync($"ticket/{id}/correspond", new { Content = words, ContentType = "text/plain" }, asWritten);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A custom field's value, empty when it has none.</summary>
    public async Task<string> Field(string id, string name)
    {
        var ticket = await http.GetFromJsonAsync<JsonElement>($"ticket/{id}");
        var field = ticket.GetProperty("CustomFields").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        return field.GetProperty("values").EnumerateArray().Select(value => value.GetString()!).SingleOrDefault("");
    }

    /// <summary>The words of its comments, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Comments(string id)
    {
        var history = await http.GetFromJsonAsync<JsonElement>($"ticket/{id}/history?fields=Type,_hyperlinks&per_page=100");
        var found = new List<string>();
        foreach (var one in history.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("Type").GetString() == "Comment"))
            found.Add(await Words(one.GetProperty("id").GetString()!));
        return found;
    }

    async Task<string> Words(string transaction)
    {
        var parts = await http.GetFromJsonAsync<JsonElement>($"transaction/{transaction}/attachments?fields=Content,ContentType");
        return string.Join('\n', parts.GetProperty("items").EnumerateArray()
            .Where(part => part.TryGetProperty("Content", out _)).Select(part => part.GetProperty("Content").GetString()));
    }
}
