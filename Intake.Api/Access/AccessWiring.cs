using Intake.Api.Access.OpenId;
using Intake.Api.Limits;
using Intake.Api.Open311;
using Intake.Api.Panel;
using Intake.Core.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>Nothing is open unless it says so: sign-in by key or session, a policy per scope, anti-forgery.</summary>
public static class AccessWiring
{
    public static IServiceCollection AddApiAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccess(configuration);
        services.AddOptions<SignInOptions>().Bind(configuration.GetSection("SignIn")).ValidateDataAnnotations()
            .Validate(options => options.RequireSecondFactor.All(Roles.All.Contains), "SignIn:RequireSecondFactor must name roles only.").ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SignInOptions>>(TrustedProxies.Configure);
        services.AddSingleton<SignInLimit>();
        services.AddSingleton<Entrance>();
        services.AddSingleton<HalfWay>();
        services.AddSingleton<SignInSteps>();
        services.AddHostedService<FirstStart>();
        services.AddHostedService<KeyUseLoop>();
        return services.AddSchemes().AddOpenId(configuration).AddPolicies().AddGuards();
    }

    /// <summary>After static files and routing, before the endpoints.</summary>
    public static WebApplication UseApiAccess(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RefusalLog>();
        app.UseAuthentication();
        app.UseLimits();
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryGuard>();
        return app;
    }

    static IServiceCollection AddSchemes(this IServiceCollection services)
    {
        services.AddSingleton<SessionEvents>();
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Session).Configure<IOptions<SiteOptions>, IOptions<StaffSessionOptions>>(SessionCookie.Configure);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.HalfWay).Configure<IOptions<SiteOptions>>(HalfWay.Configure);
        services.AddAuthentication(Schemes.Chosen)
            .AddPolicyScheme(Schemes.Chosen, null, options => options.ForwardDefaultSelector = Schemes.Choose)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Schemes.Key, null)
            .AddScheme<AuthenticationSchemeOptions, FormKeyHandler>(FormKeyHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, PanelHandler>(Schemes.Panel, null)
            .AddCookie(Schemes.Session)
            .AddCookie(Schemes.HalfWay);
        return services;
    }

    static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(call => !call.User.IsPanel()).Build();
        var policies = services.AddAuthorizationBuilder().SetDefaultPolicy(signedIn).SetFallbackPolicy(signedIn);
        policies.AddPolicy(PanelCallers.Policy, policy => policy.RequireAuthenticatedUser().RequireAssertion(call => call.User.MayFlag()));
        foreach (var scope in Scopes.All)
            policies.AddPolicy(scope, policy => policy.RequireAuthenticatedUser().RequireAssertion(call => call.User.May(scope)));
        return services;
    }

    static IServiceCollection AddGuards(this IServiceCollection services)
    {
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>(AntiforgeryGuard.Configure);
        return services;
    }
}
