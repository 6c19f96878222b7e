using System.Globalization;
using System.Text.Json.Nodes;
using Intake.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Intake.Tests.CaseSystems;

/// <summary>
/// Behaves as Sundsvall's SupportManagement 15 where it can hurt: a PATCH replaces whole lists, a JSON parameter has a
/// version as its ETag, its key must be the same in address and body.
/// </summary>
sealed class ErrandStandIn : IAsyncDisposable
{
    public const string Token = "gateway-token-abc";
    const string Base = "/2281/KONTAKTCENTER/errands";

    HttpStandIn http = null!;

    public string Address => http.Address;
    public List<JsonObject> Errands { get; } = [];
    public List<string> Calls { get; } = [];
    public List<string> SentBy { get; } = [];
    public int? Only { get; set; }
    public int ChangedBetween { get; set; }

    public static async Task<ErrandStandIn> Start()
    {
        var system = new ErrandStandIn();
        system.http = await HttpStandIn.Start(system.Answer);
        return system;
    }

    /// <returns>The errand's id.</returns>
    public string Add(string title, string description, string label, DateTimeOffset modified)
    {
        var id = Guid.NewGuid().ToString();
        Errands.Add(new()
        {
            ["id"] = id,
            ["title"] = title,
            ["description"] = description,
            ["channel"] = "PHONE",
            ["modified"] = modified.ToString("o", CultureInfo.InvariantCulture),
            ["labels"] = new JsonArray(Label("HOUSING"), Label(label)),
            ["externalTags"] = new JsonArray(new JsonObject { ["key"] = "caseId", ["value"] = "8849-2848" }),
            ["parameters"] = new JsonArray(new JsonObject { ["key"] = "address", ["values"] = new JsonArray("x") }),
            ["stakeholders"] = new JsonArray(new JsonObject { ["firstName"] = "Anna", ["externalId"] = "19121212-1212" }),
            ["jsonParameters"] = new JsonArray(),
        });
        return id;
    }

    public JsonObject Errand(string id) => Errands.Single(errand => errand["id"]!.GetValue<string>() == id);

    public JsonObject? Parameter(string id) => Errand(id)["jsonParameters"]!.AsArray().Select(one => one!.AsObject())
        .FirstOrDefault(one => one["key"]!.GetValue<string>() == "kundcenterIntake");

    /// <summary>All that the product must never change.</summary>
    public string Untouchable(string id) => string.Join('|', new[] { "labels", "externalTags", "parameters", "stakeholders", "title" }.Select(name => $"{Errand(id)[name]?.ToJsonString()}"));

    static JsonObject Label(string path) => new() { ["id"] = Guid.NewGuid().ToString(), ["resourcePath"] = path };

    async Task Answer(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        Calls.Add($"{method} {path}");
        SentBy.Add($"{context.Request.Headers["X-Sent-By"]}");
        if (Only is { } status) context.Response.StatusCode = status;
        else if (context.Request.Headers.Authorization != $"Bearer {Token}") context.Response.StatusCode = 401;
        else if (path == Base && method == "GET") await List(context);
        else if (path.StartsWith(Base + "/", StringComparison.Ordinal)) await One(context, path[(Base.Length + 1)..].Split('/'));
        else context.Response.StatusCode = 404;
    }

    async Task List(HttpContext context)
    {
        var query = context.Request.Query;
        var label = query["filter"].ToString().Split('\'')[1];
        var (page, size) = (int.Parse(query["page"]!, CultureInfo.InvariantCulture), int.Parse(query["size"]!, CultureInfo.InvariantCulture));
        var found = Errands.Where(errand => errand["labels"]!.AsArray().Any(one => one!["resourcePath"]!.GetValue<string>() == label))
            .OrderByDescending(errand => errand["modified"]!.GetValue<string>(), StringComparer.Ordinal).ToList();
        await context.Response.WriteAsync(new JsonObject
        {
            ["content"] = new JsonArray([.. found.Skip(page * size).Take(size).Select(errand => errand.DeepClone())]),
            ["totalElements"] = found.Count,
        }.ToJsonString());
    }

    async Task One(HttpContext context, string[] rest)
    {
        if (Errands.Find(errand => errand["id"]!.GetValue<string>() == rest[0]) is not { } errand) context.Response.StatusCode = 404;
        else if (rest.Length == 1 && context.Request.Method == "PATCH") Replace(errand, JsonNode.Parse(await HttpStandIn.BodyOf(context))!.AsObject());
        else if (rest is [_, "json-parameters", "kundcenterIntake"]) await Own(context, errand);
        else context.Response.StatusCode = 404;
    }

    // The trap: what a list leaves out is gone.
    static void Replace(JsonObject errand, JsonObject patch)
    {
        foreach (var (name, value) in patch) errand[name] = value?.DeepClone();
    }

    async Task Own(HttpContext context, JsonObject errand)
    {
        var known = Parameter(errand["id"]!.GetValue<string>());
        if (context.Request.Method == "GET" && known is null) context.Response.StatusCode = 404;
        else if (context.Request.Method == "GET") await Write(context, known!);
        else if (context.Request.Method == "PUT") await Put(context, errand, known);
        else context.Response.StatusCode = 405;
    }

    async Task Put(HttpContext context, JsonObject errand, JsonObject? known)
    {
        var body = JsonNode.Parse(await HttpStandIn.BodyOf(context))!.AsObject();
        if (ChangedBetween > 0 && known is not null) (ChangedBetween, known["version"]) = (ChangedBetween - 1, known["version"]!.GetValue<int>() + 1);
        if (body["key"]?.GetValue<string>() != "kundcenterIntake" || body["schemaId"] is null || body["value"] is null)
        {
            context.Response.StatusCode = 400;
            return;
        }
        if (known is not null && context.Request.Headers.IfMatch != $"\"{known["version"]}\"")
        {
            context.Response.StatusCode = 412;
            return;
        }
        var version = known is null ? 0 : known["version"]!.GetValue<int>() + 1;
        if (known is not null) errand["jsonParameters"]!.AsArray().Remove(known);
        var made = new JsonObject { ["key"] = "kundcenterIntake", ["schemaId"] = body["schemaId"]!.DeepClone(), ["value"] = body["value"]!.DeepClone(), ["version"] = version };
        errand["jsonParameters"]!.AsArray().Add(made);
        context.Response.StatusCode = known is null ? 201 : 200;
        await Write(context, made);
    }

    static Task Write(HttpContext context, JsonObject parameter)
    {
        context.Response.Headers.ETag = $"\"{parameter["version"]}\"";
        return context.Response.WriteAsync(parameter.ToJsonString());
    }

    public ValueTask DisposeAsync() => http.DisposeAsync();
}
