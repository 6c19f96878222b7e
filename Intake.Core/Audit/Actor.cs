namespace Intake.Core.Audit;

/// <summary>Who did it, as ids only: an account, an API key, the command line, or the product itself.</summary>
/// <param name="Kind"><c>user</c>, <c>key</c>, <c>operator</c> or <c>system</c>.</param>
/// <param name="Id">The account's or key's id; the verb or the part of the product.</param>
public sealed record Actor(string Kind, string Id)
{
    public static Actor User(string id) => new("user", id);

    public static Actor Key(string id) => new("key", id);

    /// <summary>Somebody at the server's command line.</summary>
    public static Actor Operator(string verb) => new("operator", verb);

    public static Actor System(string part) => new("system", part);

    public override string ToString() => $"{Kind}:{Id}";
}
