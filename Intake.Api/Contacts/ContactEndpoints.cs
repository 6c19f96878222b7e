using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Problems;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Telemetry;

namespace Intake.Api.Contacts;

/// <summary>Intake: contacts in, and where they stand.</summary>
public static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder routes)
    {
        var contacts = routes.MapGroup("/api/v1/contacts").WithTags("Contacts");
        contacts.MapPost("", Record).RequireAuthorization(Scopes.ContactsWrite).RequireRateLimiting(IntakeLimit.Policy)
            .Accepts<ContactRequest>("application/json").Produces<ContactAnswer>(201).Produces<ContactAnswer>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503);
        contacts.MapGet("{id}", Find).RequireAuthorization(Scopes.BacklogRead)
            .Produces<ContactLine>().ProducesProblem(404);
        contacts.MapGet("", List).RequireAuthorization(Scopes.BacklogRead)
            .Produces<ContactPage>().ProducesProblem(400);
    }

    static async Task<IResult> Record(HttpContext context, ContactRecorder recorder, CancellationToken stop)
    {
        var body = await ContactBody.Read(context.Request, stop);
        if (body.Contact is null) return Problem.From(context, IntakeMeter.Refused(body.Refusal!));
        if (!CallKey.TryRead(context.Request, context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", body.Hash, out var key)) return Problem.From(context, IntakeMeter.Refused(ApiRefusals.BadKey));
        return await recorder.Record(body.Contact.ToDraft(), key, stop) switch
        {
            Recorded.Accepted(var id, var reference, var item) => Created(id, reference, item),
            Recorded.Repeated(var id, var reference, var item, 201) => Created(id, reference, item),
            Recorded.Repeated(var id, var reference, var item, _) => Results.Ok(new ContactAnswer(id, reference, item)),
            Recorded.AlreadyKnown(var id, var reference, var item) => Results.Ok(new ContactAnswer(id, reference, item)),
            Recorded.Refused(var refusal) => Problem.From(context, refusal),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    static async Task<IResult> Find(string id, HttpContext context, ContactReader contacts, CancellationToken stop) =>
        await contacts.Find(id, context.User.Reading(), stop) is { } found
            ? Results.Ok(ContactLine.From(found, Problem.LanguageOf(context)))
            : Problem.From(context, ApiRefusals.UnknownContact);

    static async Task<IResult> List(
        HttpContext context, ContactReader contacts, string? source, string? after, int? take, CancellationToken stop)
    {
        var most = take ?? 100;
        if (most is < 1 or > ContactReader.MostPerPage) return Problem.From(context, ApiRefusals.BadParameter);
        var found = await contacts.List(source, after, most, context.User.Reading(), stop);
        var language = Problem.LanguageOf(context);
        return Results.Ok(new ContactPage(
            [.. found.Select(contact => ContactLine.From(contact, language))], found.Count == most ? found[^1].Id : null));
    }

    static IResult Created(string id, string reference, string? item) =>
        Results.Created($"/api/v1/contacts/{id}", new ContactAnswer(id, reference, item));
}
