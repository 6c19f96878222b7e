using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Panel;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Tests.Web;

/// <summary>A case system: a page of another origin with the panel in it, and a server that signs which agent has which case open.</summary>
sealed class CaseHost : IAsyncDisposable
{
    const string Page =
        """
        <!doctype html><html lang="sv"><title>Ärende</title><link rel="icon" href="data:,">
        <style>body { margin: 0; width: WIDTHpx }</style>
        <h1>Ärende</h1><div id="intake"></div><output id="told"></output>
        <script src="/host.js"></script>
        <script>
          const query = new URLSearchParams(location.search);
          window.caseId = query.get('case');
          window.told = [];
          const tell = (what) => (said) => window.told.push({ what, ...(typeof said === 'string' ? { text: said } : said) });
          window.panel = KundcenterIntake.mount(document.getElementById('intake'), {
            intake: 'INTAKE',
            context: () => fetch('/context?case=' + encodeURIComponent(window.caseId)).then((answer) => answer.json()).then(({ token }) => ({ token,
              text: query.get('text') ?? '', place: query.get('place') ?? '', language: query.get('language') ?? 'sv', scheme: query.get('scheme') ?? undefined })),
            onCaptured: tell('captured'), onLinked: tell('linked'), onUndone: tell('undone'), onInsertReply: tell('insertReply'), onError: tell('error'),
          });
        </script></html>
        """;

    readonly WebApplication app;
    readonly string audience, secret;

    CaseHost(WebApplication app, string origin, string audience, string secret) =>
        (this.app, Origin, this.audience, this.secret) = (app, origin, audience, secret);

    public string Origin { get; }

    /// <summary>Known to the API as a source of its own.</summary>
    public static async Task<CaseHost> Open(RunningApi api)
    {
        var origin = $"http://127.0.0.1:{FreePort.Next()}";
        var (made, refusal) = await api.Services.GetRequiredService<SourceRegister>()
            .Create(new($"host-{origin[^5..]}", "Ärenden", SourceKind.Standard, origin), Actor.Operator("test"));
        if (made is null) throw new InvalidOperationException(refusal!.Code);
        await api.Services.GetRequiredService<AllowedOrigins>().Refresh();
        var audience = api.Services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicUrl.TrimEnd('/');
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(origin);
        var host = new CaseHost(builder.Build(), origin, audience, made.ContextSecret) { Source = made.Name };
        host.Map($"{api.Address}".TrimEnd('/'));
        await host.app.StartAsync();
        return host;
    }

    public string Source { get; private init; } = "";

    /// <param name="change">Of the claims, for a token that is not good.</param>
    public string Token(string caseId, Action<Dictionary<string, object>>? change = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Source,
            ["aud"] = audience,
            ["sub"] = "anna",
            ["name"] = "Anna",
            ["case"] = caseId,
            ["origin"] = Origin,
            ["iat"] = now,
            ["exp"] = now + 600,
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        change?.Invoke(claims);
        var signed = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part(JsonSerializer.Serialize(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(SecretPurpose.KeyOf(secret), Encoding.ASCII.GetBytes(signed)))}";
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    void Map(string intake)
    {
        var script = File.ReadAllText(Path.Combine(Repository.Top, "plugins/host/kundcenter-intake-host.js"));
        app.MapGet("/", (HttpContext context) => Results.Text(
            Page.Replace("INTAKE", intake).Replace("WIDTH", $"{context.Request.Query["width"]}" is { Length: > 0 } width ? width : "320"), "text/html; charset=utf-8"));
        app.MapGet("/host.js", () => Results.Text(script, "text/javascript; charset=utf-8"));
        app.MapGet("/empty", () => Results.Text("<!doctype html><title>x</title><link rel=icon href=data:,>", "text/html"));
        app.MapGet("/context", (string @case) => Results.Json(new { token = Token(@case) }));
    }

    static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
