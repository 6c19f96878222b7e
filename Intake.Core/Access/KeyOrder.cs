using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>What a key is to be.</summary>
/// <param name="Scopes">At least one of <see cref="Access.Scopes.ForKeys"/>.</param>
/// <param name="Units">Units whose secret areas it reads; null: all of them.</param>
/// <param name="ExpiresAt">Null: until it is revoked.</param>
public sealed record KeyOrder(
    string Name, IReadOnlyCollection<string> Scopes, IReadOnlyCollection<string>? Units = null, DateTimeOffset? ExpiresAt = null)
{
    public Refusal? Check(DateTimeOffset now) =>
        Name.Trim().Length is 0 or > 100 ? AccessRefusals.NameMissing
        : Scopes.Count == 0 || Scopes.Except(Access.Scopes.ForKeys).Any() ? AccessRefusals.UnknownScope
        : ExpiresAt <= now ? AccessRefusals.AlreadyOver
        : null;

    internal ApiKey Describe(DateTimeOffset now) => new()
    {
        Id = Storage.Id.New(now),
        Name = Name.Trim(),
        Scopes = string.Join(' ', Access.Scopes.ForKeys.Intersect(Scopes)),
        Units = string.Join('\n', Units ?? [Reading.EveryUnit]),
        CreatedAt = now.ToUnixTimeMilliseconds(),
        ExpiresAt = ExpiresAt?.ToUnixTimeMilliseconds(),
    };
}
