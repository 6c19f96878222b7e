using Intake.Core.Contacts;

namespace Intake.Api.Contacts;

/// <summary>The header <c>Idempotency-Key</c> of a call.</summary>
static class CallKey
{
    const int Longest = 200;

    /// <param name="client">Whose key it is; the same one of another client is another key.</param>
    /// <param name="key">Null when the call has none.</param>
    /// <returns>False when it has one that cannot be used.</returns>
    public static bool TryRead(HttpRequest request, string client, string bodyHash, out IdempotencyKey? key)
    {
        key = null;
        if (!request.Headers.TryGetValue("Idempotency-Key", out var values)) return true;
        var text = values.ToString();
        if (text.Length is 0 or > Longest || text.Any(char.IsControl)) return false;
        key = new(client, text, bodyHash);
        return true;
    }
}
