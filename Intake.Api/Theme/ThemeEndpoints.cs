using Intake.Core.Storage;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;

namespace Intake.Api.Theme;

/// <summary>The municipality's style sheet and logo, for everybody: the sign-in page wears them too.</summary>
public static class ThemeEndpoints
{
    public static IServiceCollection AddTheme(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ThemeOptions>().Bind(configuration.GetSection("Theme")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ThemeCss>();
    }

    public static void MapTheme(this IEndpointRouteBuilder routes)
    {
        var theme = routes.MapGroup("/theme").AllowAnonymous().ExcludeFromDescription();
        theme.MapGet("site.css", Css);
        theme.MapGet("logo", Logo);
    }

    static IResult Css(HttpContext context, ThemeCss css)
    {
        KeepFor(context, css.Version);
        return Results.Text(css.Text, "text/css; charset=utf-8");
    }

    static IResult Logo(IOptions<ThemeOptions> options) =>
        options.Value.Logo is { Length: > 0 } logo && TypeOf(logo) is { } type
            ? Results.File(InstallFolder.Resolve(logo), type)
            : Results.NotFound();

    // Asked for by its version it never changes; asked for without one it may at any time.
    static void KeepFor(HttpContext context, string version) => context.Response.Headers.CacheControl =
        context.Request.Query["v"] == version ? "public, max-age=31536000, immutable" : "no-cache";

    static string? TypeOf(string file) => new FileExtensionContentTypeProvider().TryGetContentType(file, out var type) ? type : null;
}
