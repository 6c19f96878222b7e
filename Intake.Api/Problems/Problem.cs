using Intake.Api.Open311;
using Intake.Core.Contacts;

namespace Intake.Api.Problems;

/// <summary>Errors as <c>application/problem+json</c> with a stable <c>code</c> and a sentence in the caller's language.</summary>
public static class Problem
{
    public static IResult From(HttpContext context, Refusal refusal)
    {
        if (Open311Answer.IsFor(context.Request)) return Open311Answer.Error(context, refusal, LanguageOf(context));
        var extensions = new Dictionary<string, object?> { ["code"] = refusal.Code };
        if (refusal.Field is not null) extensions["field"] = refusal.Field;
        return Results.Problem(
            statusCode: refusal.Status,
            title: refusal.Code,
            type: $"urn:kundcenterintake:error:{refusal.Code}",
            detail: refusal.In(LanguageOf(context)),
            extensions: extensions);
    }

    /// <summary>As <see cref="From"/>, with when to try again.</summary>
    public static Task Busy(HttpContext context, Refusal refusal, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return From(context, refusal).ExecuteAsync(context);
    }

    /// <summary><c>en</c> when the caller prefers English over Swedish; Swedish otherwise.</summary>
    public static string LanguageOf(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value ?? "")
            .FirstOrDefault(language => language.StartsWith("sv", StringComparison.OrdinalIgnoreCase)
                || language.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return wanted?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "sv";
    }
}
