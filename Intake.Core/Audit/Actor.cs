namespace Intake.Core.Audit;

/// <summary>Who did it, as ids only: an account, an API key, an agent of a case system, the command line, or the product itself.</summary>
/// <param name="Kind"><c>user</c>, <c>key</c>, <c>agent</c>, <c>panel</c>, <c>operator</c> or <c>system</c>.</param>
/// <param name="Id">The account's or key's id; the verb or the part of the product.</param>
public sealed record Actor(string Kind, string Id)
{
    public static Actor User(string id) => new("user", id);

    public static Actor Key(string id) => new("key", id);

    /// <param name="id">As the case system knows her.</param>
    public static Actor Agent(string source, string id) => new("agent", $"{source}/{id}");

    /// <summary>Somebody by the session of her panel alone.</summary>
    public static Actor Panel(string sessionId) => new("panel", sessionId);

    /// <summary>Somebody at the server's command line.</summary>
    public static Actor Operator(string verb) => new("operator", verb);

    public static Actor System(string part) => new("system", part);

    public override string ToString() => $"{Kind}:{Id}";
}
