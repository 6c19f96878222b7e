using Intake.Core.Access;
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
        var (strict, docs) = (Policy(https, Strict), Policy(https, Docs));
        app.UseWhen(IsDocs, branch => branch.UseSecurityHeaders(docs));
        app.UseWhen(context => !IsDocs(context), branch => branch.UseSecurityHeaders(strict));
    }

    static bool IsDocs(HttpContext context) => context.Request.Path.StartsWithSegments("/docs");

    static HeaderPolicyCollection Policy(bool https, Action<CspBuilder> csp)
    {
        var policy = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
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
        csp.AddFrameAncestors().None();
    }
}
