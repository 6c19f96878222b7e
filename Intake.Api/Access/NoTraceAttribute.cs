using Microsoft.AspNetCore.Mvc.Filters;

namespace Intake.Api.Access;

/// <summary>A page whose address or content is secret: no referrer, no search engine, no cache.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoTraceAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-cache, no-store";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
