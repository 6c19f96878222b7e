using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;

namespace Intake.Api.Access;

/// <summary>The one way in: a session for a person who showed everything that was asked for.</summary>
public sealed class Entrance(TimeProvider clock)
{
    public Task Enter(HttpContext context, User user) =>
        context.SignInAsync(Schemes.Session, KnownCallers.Of(user, clock.GetUtcNow()));
}
