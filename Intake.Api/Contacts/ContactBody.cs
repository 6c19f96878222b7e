using Intake.Core.Contacts;

namespace Intake.Api.Contacts;

/// <summary>A request body as it was read: the contact or why it cannot be one, and the body's hash.</summary>
public sealed record ContactBody(ContactRequest? Contact, Refusal? Refusal, string Hash = "")
{
    public static async Task<ContactBody> Read(HttpRequest request, CancellationToken stop)
    {
        var body = await JsonBody.Read<ContactRequest>(request, stop);
        return new(body.Value, body.Refusal, body.Hash);
    }
}
