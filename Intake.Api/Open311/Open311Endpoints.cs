using Intake.Api.Contacts;
using Intake.Api.Problems;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Open311;

namespace Intake.Api.Open311;

/// <summary>Open311 GeoReport v2: what can be reported, reports in, and how one stands; each as JSON and as XML.</summary>
public static class Open311Endpoints
{
    public const string Path = "/api/v1/open311";

    public static void MapOpen311(this IEndpointRouteBuilder routes)
    {
        var open311 = routes.MapGroup(Path).WithTags("Open311");
        foreach (var format in new[] { "json", "xml" })
        {
            // The standard has this list open; it holds two words of the product.
            open311.MapGet($"services.{format}", Services).AllowAnonymous();
            open311.MapPost($"requests.{format}", Request).RequireAuthorization(Scopes.ContactsWrite).RequireRateLimiting(IntakeLimit.Policy);
            open311.MapGet($"requests/{{id}}.{format}", Status).RequireAuthorization(Scopes.BacklogRead);
        }
    }

    static IResult Services(HttpContext context) => Open311Answer.Of(context, "services", "service",
        [.. Open311Service.In(Problem.LanguageOf(context)).Select(service => new Open311Row
        {
            { "service_code", service.Code }, { "service_name", service.Name }, { "description", service.Description },
            { "metadata", false }, { "type", "realtime" }, { "keywords", service.Keywords }, { "group", "innovation" },
        })]);

    static async Task<IResult> Request(HttpContext context, ServiceRequests requests, CancellationToken stop)
    {
        if (await Open311Form.Read(context, stop) is not { } form) return Problem.From(context, Open311Refusals.NotForm);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return await requests.Take(new(name => form.TryGetValue(name, out var values) ? values[0] : null), key.Length is > 0 and <= 200 ? key : null, stop) switch
        {
            Recorded.Accepted(_, var reference, _) => Taken(context, reference, 201),
            Recorded.AlreadyKnown(_, var reference, _) => Taken(context, reference, 200),
            Recorded.Refused(var refusal) => Problem.From(context, refusal),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    static IResult Taken(HttpContext context, string reference, int status) => Open311Answer.Of(context, "service_requests", "request",
        [new() { { "service_request_id", reference }, { "service_notice", Open311Words.Notice(Problem.LanguageOf(context), reference) }, { "account_id", null } }], status);

    static async Task<IResult> Status(string id, HttpContext context, ServiceRequests requests, CancellationToken stop)
    {
        if (await requests.Find(id, stop) is not { } found) return Problem.From(context, ApiRefusals.UnknownContact);
        var language = Problem.LanguageOf(context);
        return Open311Answer.Of(context, "service_requests", "request",
        [
            new()
            {
                { "service_request_id", found.Reference }, { "status", found.IsClosed ? "closed" : "open" }, { "status_notes", Open311Words.Notes(language, found) },
                { "service_name", Open311Service.NameOf(found.Kind, language) }, { "service_code", found.Kind },
                { "requested_datetime", Open311Words.Time(found.ReceivedAt) }, { "updated_datetime", Open311Words.Time(found.UpdatedAt) },
            },
        ]);
    }
}
