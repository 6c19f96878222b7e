using System.Globalization;
using Intake.Api.Problems;

namespace Intake.Api.Frame;

/// <summary>The language of a page: what the person chose, else what the browser prefers, else Swedish.</summary>
public static class RequestLanguage
{
    public const string Cookie = "kci-language";

    public static bool IsKnown(string? language) => language is "sv" or "en";

    /// <summary>Before error pages, so that they speak the same language. Programs under <c>/api</c> choose for themselves.</summary>
    public static void UseRequestLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
                CultureInfo.GetCultureInfo(Of(context) == "en" ? "en-GB" : "sv-SE");
        return next(context);
    });

    static string Of(HttpContext context) =>
        context.Request.Cookies[SiteCookies.Name(context, Cookie)] is { } chosen && IsKnown(chosen) ? chosen : Problem.LanguageOf(context);
}
