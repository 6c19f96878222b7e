using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Intake.Tests.Access.OpenId;

/// <summary>A real OpenID provider (OpenIddict) on 127.0.0.1 with one client. Its page asks only who one is.</summary>
sealed class RealProvider : IAsyncDisposable
{
    public const string ClientId = "intake", Secret = "a secret between the two of us";

    readonly ConcurrentDictionary<string, bool> usedCodes = new();
    readonly string site;
    readonly WebApplication app;

    RealProvider(string site)
    {
        this.site = site;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(log => log.ClearProviders());
        builder.Services.AddOpenIddict().AddServer(Configure);
        app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.MapMethods("/connect/authorize", ["GET", "POST"], Authorize);
        app.MapGet("/favicon.ico", () => Results.NoContent());
    }

    public ConcurrentDictionary<string, ProvidersPerson> People { get; } = new();

    public string Address => app.Urls.First();

    /// <param name="site">Address of the product, where people are sent back to.</param>
    public static async Task<RealProvider> Start(string site)
    {
        var provider = new RealProvider(site);
        await provider.app.StartAsync();
        return provider;
    }

    void Configure(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/end");
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile);
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Ask));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Redeem));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(Leave));
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.SignOut();
            return default;
        }));
    }

    ValueTask Ask(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId || context.RedirectUri != $"{site}/sign-in/openid/callback") context.Reject(Errors.InvalidClient);
        return default;
    }

    // A code is good once.
    ValueTask Redeem(ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != Secret) context.Reject(Errors.InvalidClient);
        else if (!usedCodes.TryAdd(context.Request.Code ?? "", true)) context.Reject(Errors.InvalidGrant);
        return default;
    }

    ValueTask Leave(ValidateEndSessionRequestContext context)
    {
        if (context.ClientId != ClientId || context.PostLogoutRedirectUri != $"{site}/sign-in") context.Reject(Errors.InvalidRequest);
        return default;
    }

    IResult Authorize(HttpContext context)
    {
        if (context.Request.Query["person"] is not [{ } login]) return Results.Content(Page(context.Request.Query), "text/html");
        if (login == "nobody") return Results.Forbid(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        var person = People[login];
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.Name, person.Name).SetClaim(Claims.Email, $"{login}@example.se");
        identity.SetClaims("roles", [.. person.Roles]).SetClaims("groups", [.. person.Groups]);
        identity.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    string Page(IQueryCollection asked) => $"""
        <!doctype html><html lang="sv"><title>Kommunen</title><form method="get">
        {string.Concat(asked.Select(field => $"<input type=\"hidden\" name=\"{field.Key}\" value=\"{field.Value}\">"))}
        {string.Concat(People.Keys.Select(login => $"<button name=\"person\" value=\"{login}\">{login}</button>"))}
        </form></html>
        """;

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Somebody as the municipality's directory knows them.</summary>
sealed record ProvidersPerson(string Subject, string Name, string[] Roles, string[] Groups);
