using Intake.Core.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>
/// A call that changes something with a session's cookie must show the page's anti-forgery token too. Razor Pages
/// check theirs themselves; a key is never sent by a browser on its own.
/// </summary>
public sealed class AntiforgeryGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-Antiforgery";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!MustShow(context) || await antiforgery.IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }
        RefusalLog.Note(context, AccessAnswers.Antiforgery.Code);
        await AccessAnswers.Write(context, AccessAnswers.Antiforgery);
    }

    public static void Configure(AntiforgeryOptions options, IOptions<SiteOptions> site)
    {
        options.HeaderName = Header;
        options.Cookie.Name = SessionCookie.Named("kci-antiforgery", site.Value);
        options.Cookie.SecurePolicy = SessionCookie.Secure(site.Value);
        options.Cookie.Path = "/";
    }

    static bool MustShow(HttpContext context) =>
        context.User.HasSession()
        && !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            || HttpMethods.IsOptions(context.Request.Method) || HttpMethods.IsTrace(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null;
}
