using System.Net;
using Intake.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>Stands between Intake and Request Tracker's API, and can do something to a ticket just before it is written.</summary>
sealed class Meddler : IAsyncDisposable
{
    readonly WebApplication app;
    readonly HttpClient tracker;

    Meddler(WebApplication app, Uri tracker) => (this.app, this.tracker) = (app, new() { BaseAddress = tracker });

    public string Address { get; private init; } = "";

    /// <summary>Done once, when the next PUT has come and not yet gone on.</summary>
    public Func<Task>? BeforeNextWrite { get; set; }

    /// <summary>Of the PUTs, in their order.</summary>
    public List<HttpStatusCode> Answers { get; } = [];

    public static async Task<Meddler> Begin(Uri tracker)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var meddler = new Meddler(app, tracker) { Address = address };
        app.Run(meddler.Pass);
        await app.StartAsync();
        return meddler;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        tracker.Dispose();
    }

    async Task Pass(HttpContext context)
    {
        var isWrite = HttpMethods.IsPut(context.Request.Method);
        if (isWrite && BeforeNextWrite is { } meddle)
        {
            BeforeNextWrite = null;
            await meddle();
        }
        using var answer = await tracker.SendAsync(await Copy(context.Request));
        if (isWrite) Answers.Add(answer.StatusCode);
        context.Response.StatusCode = (int)answer.StatusCode;
        if (answer.Headers.TryGetValues("ETag", out var etag)) context.Response.Headers.ETag = etag.Single();
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body);
    }

    static async Task<HttpRequestMessage> Copy(HttpRequest asked)
    {
        var request = new HttpRequestMessage(new(asked.Method), $"{asked.Path}{asked.QueryString}".TrimStart('/'));
        foreach (var name in (string[])["Authorization", "If-Match", "Accept"])
            if (asked.Headers.TryGetValue(name, out var value)) request.Headers.TryAddWithoutValidation(name, value.ToString());
        if (asked.ContentLength is not > 0) return request;
        var body = new MemoryStream();
        await asked.Body.CopyToAsync(body);
        request.Content = new ByteArrayContent(body.ToArray()) { Headers = { { "Content-Type", asked.ContentType } } };
        return request;
    }
}
