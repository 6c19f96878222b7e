namespace Intake.Core.Storage;

/// <summary>Row ids: UUIDv7 as 36 characters, so that they sort by the time they were made.</summary>
public static class Id
{
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString();

    public static bool IsValid(string? text) => Guid.TryParseExact(text, "D", out _);
}

/// <summary>Times in the store: Unix milliseconds, UTC.</summary>
public static class UnixMs
{
    public static long Now(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
