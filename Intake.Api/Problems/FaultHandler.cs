using System.Data.Common;
using Intake.Api.Access;
using Intake.Core.Contacts;
using Intake.Core.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Intake.Api.Problems;

/// <summary>The one place where an exception becomes an answer. Pages have an error page of their own.</summary>
public sealed class FaultHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception fault, CancellationToken stop)
    {
        if (AccessAnswers.IsForPerson(context.Request)) return false;
        var (refusal, retryAfter) = Answer(fault);
        if (retryAfter > 0) await Problem.Busy(context, refusal, retryAfter);
        else await Problem.From(context, refusal).ExecuteAsync(context);
        return true;
    }

    static (Refusal, int RetryAfter) Answer(Exception fault) => fault switch
    {
        StoreBusyException => (ApiRefusals.StoreBusy, 1),
        DbException or TimeoutException => (ApiRefusals.StoreAway, 5),
        BadHttpRequestException { StatusCode: 413 } => (ApiRefusals.BodyTooLarge, 0),
        BadHttpRequestException => (ApiRefusals.BadParameter, 0),
        _ => (ApiRefusals.InternalError, 0),
    };
}
