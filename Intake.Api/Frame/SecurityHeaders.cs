using Intake.Core.Access;
using Intake.Core.Panel;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Intake.Api.Frame;

/// <summary>What browsers may do with an answer: nothing from elsewhere, no script or style in the page's own text.</summary>
public static class SecurityHeaders
{
    /// <summary>The server does not say what it is; it would add that after all middleware.</summary>
    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(server => server.AddServerHeader = false);

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var https = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.IsHttps;
        if (https) app.Use(AsHttps);
        app.Use(KeptByNobody);
        var (strict, docs) = (Unframed(https, Strict), Unframed(https, Docs));
        var origins = app.Services.GetRequiredService<AllowedOrigins>();
        app.UseWhen(IsDocs, branch => branch.UseSecurityHeaders(docs));
        app.UseWhen(IsPanel, branch => branch.Use(Following(branch, origins, allowed => allowed.Count > 0 ? Framed(https, allowed) : strict)));
        app.UseWhen(context => !IsDocs(context) && !IsPanel(context), branch => branch.UseSecurityHeaders(strict));
    }

    // Everybody comes by PublicUrl: behind a proxy that ends TLS cookies and headers must be as strict as before it.
    static Task AsHttps(HttpContext context, RequestDelegate next)
    {
        context.Request.Scheme = Uri.UriSchemeHttps;
        return next(context);
    }

    // Unless something says how long it may be kept.
    static Task KeptByNobody(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.CacheControl.Count == 0) context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // The policy is made anew when other origins are allowed, not with each answer.
    static Func<RequestDelegate, RequestDelegate> Following(
        IApplicationBuilder app, AllowedOrigins origins, Func<IReadOnlyList<string>, HeaderPolicyCollection> policy) => next =>
    {
        var made = Answer(origins.Current);
        return context =>
        {
            var allowed = origins.Current;
            var known = made.Origins == allowed ? made : made = Answer(allowed);
            return known.Answer(context);
        };

        PanelAnswer Answer(IReadOnlyList<string> allowed)
        {
            var branch = app.New();
            branch.UseSecurityHeaders(policy(allowed));
            branch.Run(next);
            return new(allowed, branch.Build());
        }
    };

    sealed record PanelAnswer(IReadOnlyList<string> Origins, RequestDelegate Answer);

    // The one page that others may show within theirs, and only those named. X-Frame-Options cannot name anybody.
    static HeaderPolicyCollection Framed(bool https, IReadOnlyList<string> origins) => Policy(https, csp =>
    {
        Strict(csp);
        csp.AddFrameAncestors().From(origins);
    });

    static HeaderPolicyCollection Unframed(bool https, Action<CspBuilder> rest) => Policy(https, csp =>
    {
        rest(csp);
        csp.AddFrameAncestors().None();
    }).AddFrameOptionsDeny();

    static bool IsPanel(HttpContext context) => context.Request.Path.Equals("/panel") || context.Request.Path.Equals("/panel/");

    static bool IsDocs(HttpContext context) => context.Request.Path.StartsWithSegments("/docs");

    static HeaderPolicyCollection Policy(bool https, Action<CspBuilder> csp)
    {
        var policy = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicy(Permissions)
            .AddContentSecurityPolicy(csp);
        return https ? policy.AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 60 * 60 * 24 * 365) : policy;
    }

    // Those that all browsers know: one of them complains aloud of any it does not.
    static void Permissions(PermissionsPolicyBuilder permissions)
    {
        permissions.AddCamera().None();
        permissions.AddMicrophone().None();
        permissions.AddGeolocation().None();
        permissions.AddDisplayCapture().None();
        permissions.AddPayment().None();
        permissions.AddUsb().None();
        permissions.AddFullscreen().None();
        permissions.AddPublickeyCredentialsGet().None();
    }

    static void Strict(CspBuilder csp)
    {
        Common(csp);
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
    }

    // The API's documentation is made by a library that adds its styles as it runs; its start script has the nonce.
    static void Docs(CspBuilder csp)
    {
        Common(csp);
        csp.AddScriptSrc().Self().WithNonce();
        csp.AddStyleSrc().Self().UnsafeInline();
    }

    static void Common(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        // Designsystemet's icons are data addresses in its style sheet.
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
    }
}
