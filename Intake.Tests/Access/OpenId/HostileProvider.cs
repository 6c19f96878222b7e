using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static System.Buffers.Text.Base64Url;

namespace Intake.Tests.Access.OpenId;

/// <summary>A provider that answers whatever the case at hand says; its keys lie open.</summary>
sealed class HostileProvider : IAsyncDisposable
{
    public const string ClientId = "intake", Secret = "a secret of the client, long enough for HS256";

    readonly WebApplication app;

    HostileProvider()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(log => log.ClearProviders());
        app = builder.Build();
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", () => Json(Discovery()));
        app.MapGet("/keys", () => Json(Keys()));
        app.MapPost("/token", () => Answer());
    }

    public RSA Rsa { get; } = RSA.Create(2048);
    public RSA OtherRsa { get; } = RSA.Create(2048);
    public ECDsa Ec { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Address => app.Urls.First();

    /// <summary>What the token endpoint answers next.</summary>
    public Func<IResult> Answer { get; set; } = () => Results.StatusCode(500);

    /// <summary>Changes what the provider says of itself.</summary>
    public Action<JsonObject> Says { get; set; } = _ => { };

    public static async Task<HostileProvider> Start()
    {
        var provider = new HostileProvider();
        await provider.app.StartAsync();
        return provider;
    }

    public (string, string)[] Settings =>
    [
        ("SignIn:AttemptsPerMinute", "10000"), ("Limits:CallsPerAddress", "100000"),
        ("Outgoing:AllowedNetworks:0", "127.0.0.0/8"), ("SignIn:OpenId:Authority", Address), ("SignIn:OpenId:ClientId", ClientId), ("SignIn:OpenId:ClientSecret", Secret),
        ("SignIn:OpenId:Roles:0", "KC=agent"),
    ];

    public static IResult Json(JsonObject json) => Results.Content(json.ToJsonString(), "application/json");

    /// <summary>As the token endpoint answers when all is well.</summary>
    public static IResult Tokens(string idToken) =>
        Json(new JsonObject { ["access_token"] = Forge.AccessToken, ["token_type"] = "Bearer", ["id_token"] = idToken });

    JsonObject Discovery()
    {
        var says = new JsonObject
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
            ["authorization_response_iss_parameter_supported"] = true,
        };
        Says(says);
        return says;
    }

    // One of each kind; a symmetric one too, which nobody may use.
    JsonObject Keys() => new()
    {
        ["keys"] = new JsonArray(
            Forge.Public(Rsa, "rsa"),
            new JsonObject
            {
                ["kty"] = "EC",
                ["kid"] = "ec",
                ["use"] = "sig",
                ["crv"] = "P-256",
                ["x"] = EncodeToString(Ec.ExportParameters(false).Q.X),
                ["y"] = EncodeToString(Ec.ExportParameters(false).Q.Y),
            },
            new JsonObject { ["kty"] = "oct", ["kid"] = "oct", ["use"] = "sig", ["k"] = EncodeToString(Forge.Shared) }),
    };

    public ValueTask DisposeAsync()
    {
        Rsa.Dispose();
        OtherRsa.Dispose();
        Ec.Dispose();
        return app.DisposeAsync();
    }
}
