using System.Diagnostics;
using Intake.Core.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>What a person sees when something ends without a page of its own; never what went wrong inside.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }
    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // Not a handler: the error may have met any method. Said aloud, or a call of the method PAGE would be led here.
    [NonHandler]
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var asked = context.RouteData.Values["status"]?.ToString();
        Status = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } fault ? Of(fault)
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null && int.TryParse(asked, out var status) ? status
            : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
    }

    static int Of(Exception fault) => fault switch
    {
        StoreBusyException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException { StatusCode: var status } => status,
        _ => StatusCodes.Status500InternalServerError,
    };
}
