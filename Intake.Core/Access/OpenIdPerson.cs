namespace Intake.Core.Access;

/// <summary>Whom the identity provider says it is. Issuer and subject together are one person, nothing else is.</summary>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
public sealed record OpenIdPerson(string Issuer, string Subject, string Name, string Role, IReadOnlyCollection<string> Units)
{
    // A record would print a name into whatever log it is given to.
    public override string ToString() => "OpenIdPerson";

    internal string UnitLines => string.Join('\n', Units.Order(StringComparer.Ordinal));

    /// <summary>No password fits the row, and its login is nobody's to choose.</summary>
    internal User AsNew(DateTimeOffset now)
    {
        var id = Storage.Id.New(now);
        return new() { Id = id, Login = $"openid:{id}", Name = Name, Role = Role, Units = UnitLines, PasswordHash = "", Stamp = Secret.New() };
    }
}
