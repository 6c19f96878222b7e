using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Api.Theme;
using Intake.Core.Access;
using Intake.Core.Feedback;
using Intake.Core.Pipeline;
using Intake.Core.Rights;
using Intake.Core.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Intake.Api.Frame;

/// <summary>Pages for people: texts, theme, static files, error pages.</summary>
public static class PagesWiring
{
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages().AddMvcOptions(pages =>
        {
            pages.Filters.Add<PeopleOnly>();
            pages.Filters.Add<AntiforgeryNote>();
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<SiteOptions>>(SiteCookies.Configure);
        services.AddTheme(configuration);
        services.AddDelivery(configuration);
        services.AddRights();
        services.AddSingleton<SetupReader>();
        services.AddScoped(_ => SiteTexts.Current);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        // å as å, not as &#xE5;
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>What a page needs around it, before sign-in is asked for: language, error pages, static files.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseRequestLanguage();
        app.UseWhen(context => AccessAnswers.IsForPerson(context.Request), people =>
        {
            people.UseExceptionHandler("/error/500");
            people.UseStatusCodePagesWithReExecute("/error/{0}");
        });
        // Only what is the same for everybody is compressed: nothing secret can be guessed from its length.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/assets"), assets => assets.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Keep(file.Context) });
        app.UseRouting();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapTheme();
        app.MapRazorPages();
    }

    // Asked for by its version (asp-append-version) a file never changes.
    static void Keep(HttpContext context) => context.Response.Headers.CacheControl =
        context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
}
