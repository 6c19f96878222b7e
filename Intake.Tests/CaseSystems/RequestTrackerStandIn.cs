using System.Text.Json;
using System.Text.Json.Nodes;
using Intake.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Intake.Tests.CaseSystems;

/// <summary>
/// Behaves as Request Tracker's REST2 where the product touches it: the ETag is the latest transaction, a stale one is
/// answered 412, a field that may not be set is answered 200 and stays.
/// </summary>
sealed class RequestTrackerStandIn : IAsyncDisposable
{
    public const string Token = "1-23-abcdef0123456789";

    HttpStandIn http = null!;
    long transactions = 100;
    long etag = 100;

    public string Address => http.Address;
    public Dictionary<string, string> Fields { get; } = new() { ["Innovation"] = "", ["Innovationsärende"] = "", ["Innovationsläge"] = "" };
    public List<(string Subject, string Content)> Comments { get; } = [];
    public List<string> Calls { get; } = [];

    /// <summary>Answers everything with this status instead.</summary>
    public int? Only { get; set; }

    /// <summary>Takes calls and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>So many times somebody else changes the ticket between reading and writing.</summary>
    public int ChangedBetween { get; set; }

    /// <summary>Comments are taken, but the connection breaks before the answer.</summary>
    public int LosesAnswers { get; set; }

    public bool MayNotSetFields { get; set; }

    public static async Task<RequestTrackerStandIn> Start()
    {
        var rt = new RequestTrackerStandIn();
        rt.http = await HttpStandIn.Start(rt.Answer);
        return rt;
    }

    async Task Answer(HttpContext context)
    {
        Calls.Add($"{context.Request.Method} {context.Request.Path}");
        if (Hangs) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (Only is { } status) context.Response.StatusCode = status;
        else if (context.Request.Headers.Authorization != $"token {Token}") context.Response.StatusCode = 401;
        else await Route(context);
    }

    Task Route(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/REST/2.0/ticket/12") => Read(context),
        ("PUT", "/REST/2.0/ticket/12") => Write(context),
        ("POST", "/REST/2.0/ticket/12/comment") => Comment(context),
        ("GET", "/REST/2.0/transactions") => Find(context),
        _ => Fail(context, 404),
    };

    async Task Read(HttpContext context)
    {
        context.Response.Headers.ETag = $"\"{etag}\"";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            id = 12,
            Subject = "Telefonsamtal",
            CustomFields = Fields.Select((field, at) => new { id = $"{at}", type = "customfield", name = field.Key, values = field.Value.Length == 0 ? [] : new[] { field.Value } }),
        }));
    }

    async Task Write(HttpContext context)
    {
        if (ChangedBetween > 0) (ChangedBetween, etag) = (ChangedBetween - 1, ++transactions);
        if (context.Request.Headers.IfMatch != $"\"{etag}\"")
        {
            await Fail(context, 412);
            return;
        }
        var wanted = JsonNode.Parse(await HttpStandIn.BodyOf(context))!["CustomFields"]!.AsObject();
        if (!MayNotSetFields)
            foreach (var (name, value) in wanted.Where(field => Fields.ContainsKey(field.Key)))
                (Fields[name], etag) = (value!.GetValue<string>(), ++transactions);
        await context.Response.WriteAsJsonAsync(MayNotSetFields ? ["Permission Denied"] : Array.Empty<string>());
    }

    async Task Comment(HttpContext context)
    {
        var said = JsonNode.Parse(await HttpStandIn.BodyOf(context))!;
        Comments.Add((said["Subject"]!.GetValue<string>(), said["Content"]!.GetValue<string>()));
        etag = ++transactions;
        if (LosesAnswers-- > 0)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = 201;
        await context.Response.WriteAsJsonAsync(new[] { "Comments added" });
    }

    Task Find(HttpContext context)
    {
        var query = context.Request.Query["query"].ToString();
        var wanted = query[(query.IndexOf("LIKE '", StringComparison.Ordinal) + 6)..^1];
        var found = Comments.Count(comment => comment.Subject.Contains(wanted, StringComparison.Ordinal));
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { count = found, total = found, items = Array.Empty<object>() }));
    }

    static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"message":"no"}""");
    }

    public ValueTask DisposeAsync() => http.DisposeAsync();
}
