using System.Text.Json;
using Intake.Core.Sources;

namespace Intake.Core.CaseSystems;

/// <summary>What is asked of RT's REST2, with a user's token.</summary>
sealed class RequestTrackerApi(CaseCalls calls, Source source, string secret)
{
    const string Rest = "/REST/2.0";

    string Base => source.ApiUrl!.EndsWith(Rest, StringComparison.Ordinal) ? source.ApiUrl : source.ApiUrl + Rest;

    public async Task<(Ticket? Ticket, TellOutcome? Fault)> Read(string id, CancellationToken stop)
    {
        var answer = await Send(HttpMethod.Get, $"/ticket/{id}", null, null, stop);
        return answer.Fault is not null ? (null, answer.Fault)
            : Ticket.Parse(answer) is { } ticket ? (ticket, null)
            : (null, new TellOutcome.Refused("answer"));
    }

    public Task<CaseAnswer> Write(Ticket ticket, Dictionary<string, string> fields, CancellationToken stop) =>
        Send(HttpMethod.Put, $"/ticket/{ticket.Id}", new { CustomFields = fields }, ticket.ETag, stop);

    /// <summary>A comment for staff, never sent to the requestor; its mark stands in text and subject.</summary>
    public Task<CaseAnswer> Comment(Ticket ticket, string subject, string text, string mark, CancellationToken stop) =>
        Send(HttpMethod.Post, $"/ticket/{ticket.Id}/comment",
            new { Subject = $"{subject} [kci:{mark}]", Content = $"{text}\n\n[kci:{mark}]", ContentType = "text/plain" }, null, stop);

    // By subject: RT looks into contents only where full-text search is on.
    public async Task<(bool IsThere, TellOutcome? Fault)> HasComment(Ticket ticket, string mark, CancellationToken stop)
    {
        var query = $"ObjectType = 'RT::Ticket' AND ObjectId = {ticket.Id} AND Subject LIKE 'kci:{mark}'";
        var answer = await Send(HttpMethod.Get, $"/transactions?per_page=1&query={Uri.EscapeDataString(query)}", null, null, stop);
        if (answer.Fault is not null) return (false, answer.Fault);
        return (Json.Parse(answer.Body) is { } found && Json.Number(found, "count") > 0, null);
    }

    Task<CaseAnswer> Send(HttpMethod method, string path, object? body, string? etag, CancellationToken stop) => calls.Send(source.Name, () =>
    {
        var request = CaseCalls.Request(method, Base + path, body is null ? null : JsonSerializer.Serialize(body));
        request.Headers.TryAddWithoutValidation("Authorization", $"token {secret}");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        return request;
    }, stop);
}

/// <summary>A ticket as RT answers it.</summary>
/// <param name="Id">Of the ticket that it was merged into, if it was.</param>
/// <param name="Fields">First value of each of its custom fields that the user sees; empty when it has none.</param>
sealed record Ticket(string Id, string? ETag, IReadOnlyDictionary<string, string> Fields)
{
    public bool HasFields(params string[] names) => names.All(Fields.ContainsKey);

    public static Ticket? Parse(CaseAnswer answer)
    {
        if (Json.Parse(answer.Body) is not { } ticket || Json.Text(ticket, "id") is not { Length: > 0 } id || !id.All(char.IsAsciiDigit)) return null;
        var fields = new Dictionary<string, string>();
        foreach (var field in Json.List(ticket, "CustomFields"))
            if (Json.Text(field, "name") is { } name) fields[name] = Json.List(field, "values").Select(Json.Text).FirstOrDefault() ?? "";
        return new(id, answer.ETag, fields);
    }
}
