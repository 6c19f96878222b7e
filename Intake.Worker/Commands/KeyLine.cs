using System.Text.Json.Serialization;
using Intake.Core.Access;

namespace Intake.Worker.Commands;

/// <summary>A key as it is listed.</summary>
sealed record KeyLine(
    string Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? ExpiresAt, IReadOnlyList<string> Units)
{
    public static KeyLine From(ApiKey key) => new(
        key.Id, key.Name, key.ScopeList, Time(key.CreatedAt)!.Value, Time(key.LastUsedAt), Time(key.RevokedAt), Time(key.ExpiresAt), key.UnitList);

    [JsonIgnore]
    public string Text => string.Join("  ", Id, Name, string.Join(',', Scopes), Used, ExpiresAt is { } end ? $"until {end:u}" : "").TrimEnd();

    string Used => RevokedAt is { } ended ? $"revoked {ended:u}" : LastUsedAt is { } used ? $"last used {used:u}" : "never used";

    static DateTimeOffset? Time(long? at) => at is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}
