namespace Intake.Core.Contacts;

/// <summary>A client's own key for one call, with a hash of the body it was sent with.</summary>
/// <param name="Client">Id of the API key or user; the same key of another client is another key.</param>
/// <param name="BodyHash">SHA-256 of the request body, hex.</param>
public sealed record IdempotencyKey(string Client, string Key, string BodyHash);
