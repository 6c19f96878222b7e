using System.Text.Json.Nodes;
using Intake.Tests.Security;

namespace Intake.Tests.Rights;

/// <summary>Sends one of <see cref="Forms"/> as somebody's browser would, with a token, or as a program would.</summary>
static class FormSender
{
    /// <param name="query">Put behind the address.</param>
    public static async Task<HttpResponseMessage> Send(
        HttpClient client, StateChange change, IReadOnlyCollection<(string Name, string Value)> fields, Visitor visitor, string query = "", Action<JsonObject>? more = null)
    {
        var path = change.Path + (query.Length == 0 ? "" : (change.Path.Contains('?') ? "&" : "?") + query);
        return await client.Send(change.Method, path, Body(change, fields, more), ("Cookie", visitor.Cookie), ("X-Antiforgery", visitor.Token), ("Idempotency-Key", Guid.NewGuid().ToString()), ("Accept", change.IsPage ? "text/html" : "application/json"));
    }

    static HttpContent Body(StateChange change, IReadOnlyCollection<(string Name, string Value)> fields, Action<JsonObject>? more)
    {
        if (change.IsPage) return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var body = new JsonObject();
        foreach (var (name, value) in fields.Where(field => field.Value.Length > 0)) Set(body, name, value);
        more?.Invoke(body);
        return new StringContent(body.ToJsonString(), null, "application/json");
    }

    static void Set(JsonObject body, string name, string value)
    {
        var parts = name.Split('.');
        foreach (var part in parts[..^1]) body = (JsonObject)(body[part] ??= new JsonObject());
        body[parts[^1]] = value == "true" ? JsonValue.Create(true) : value;
    }
}
