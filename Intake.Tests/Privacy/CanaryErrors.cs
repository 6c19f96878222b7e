using System.Text.Json.Nodes;

namespace Intake.Tests.Privacy;

/// <summary>Contacts with something wrong, in every field that could be repeated to a caller or a log.</summary>
static class CanaryErrors
{
    public static IEnumerable<string> Of(Canary person)
    {
        var good = person.Contact.ToJsonString();
        return
        [
            With(person, "kind", person.Name),
            With(person, "channel", person.Email),
            With(person, "attachTo", person.IdentityNumber),
            With(person, "language", person.Name),
            With(person, "submitter", person.Phone),
            With(person, "text", new JsonArray(person.Said)),
            With(person, "text", person.Said + "\u0007"),
            With(person, "text", string.Concat(Enumerable.Repeat(person.Said, 100))),
            With(person, "place", string.Concat(Enumerable.Repeat(person.Place, 20))),
            With(person, "resident", person.Name),
            With(person, "resident", new JsonObject { ["email"] = person.Email + "@@", ["wants"] = "receipt", ["channel"] = "email" }),
            With(person, "resident", new JsonObject { ["phone"] = person.Name, ["wants"] = "receipt", ["channel"] = "sms" }),
            good[..^1], good[..(good.Length / 2)], $"\"{person.Address}\"", $"[{person.PlainPhone[1..]}]", $"{{\"{person.Name}\": 1}}",
        ];
    }

    static string With(Canary person, string field, JsonNode value)
    {
        var body = person.Contact;
        body["caseId"] = "e";
        body.Remove("place");
        body.Remove("area");
        body[field] = value;
        return body.ToJsonString();
    }
}
