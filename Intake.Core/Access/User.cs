using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>A person with an account.</summary>
public sealed record User
{
    public required string Id { get; init; }
    public required string Login { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }

    /// <summary>The units the person belongs to, one a line; <c>*</c>: all.</summary>
    public required string Units { get; init; }
    public required string PasswordHash { get; init; }

    /// <summary>Changes when every session of the account must end.</summary>
    public required string Stamp { get; init; }

    public IReadOnlyList<string> UnitList => Units.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // A record would print its hash into whatever log it is given to.
    public override string ToString() => $"User {Id}";
}

/// <summary>An account to be made; the password is in clear here and nowhere else.</summary>
public sealed record NewUser(string Login, string Name, string Role, string Password, IReadOnlyCollection<string>? Units = null)
{
    public override string ToString() => "NewUser";

    public Refusal? Check() => Account.Check() ?? PasswordRules.Check(Password, Users.Normal(Login));

    /// <summary>The row to store. Takes its time over the password: call it outside the transaction.</summary>
    public User Hashed(DateTimeOffset now) => Account.Describe(now, Passwords.Hash(Password));

    NewAccount Account => new(Login, Name, Role, Units);
}
