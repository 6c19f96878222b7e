using Intake.Api.Hooks;
using Intake.Api.Open311;
using Intake.Core.Panel;
using Microsoft.Net.Http.Headers;

namespace Intake.Api.Access;

/// <summary>The ways to be known, and which one a call uses; half-way between password and code nobody is known.</summary>
public static class Schemes
{
    public const string Chosen = "chosen";
    public const string Key = "key";
    public const string Session = "session";
    public const string HalfWay = "half-way";

    /// <summary>An agent's panel in a case system.</summary>
    public const string Panel = "panel";

    /// <summary>How a session may begin; never what a call is judged by.</summary>
    public const string OpenId = "openid";

    public const string Bearer = "Bearer";

    /// <summary>A bearer key is never mixed with a session: what a call shows is what it is judged by. Of deliveries, signed by a system, no session counts.</summary>
    public static string Choose(HttpContext context) => BearerOf(context.Request) switch
    {
        null when context.Request.Path.StartsWithSegments(HookEndpoints.Path) => Key,
        null => FormKeyHandler.IsFor(context.Request) ? FormKeyHandler.Name : Session,
        var bearer when bearer.StartsWith(PanelSessions.Prefix, StringComparison.Ordinal) => Panel,
        _ => Key,
    };

    public static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase) ? header[(Bearer.Length + 1)..].Trim() : null;
    }
}
