using Intake.Core.Contacts;
using Intake.Core.Storage;

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

    public Refusal? Check()
    {
        var login = Users.Normal(Login);
        if (login.Length is < 2 or > 100 || login.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            return AccessRefusals.BadLogin;
        if (Name.Trim().Length is 0 or > 100) return AccessRefusals.NameMissing;
        return Roles.All.Contains(Role) ? PasswordRules.Check(Password, login) : AccessRefusals.UnknownRole;
    }

    /// <summary>The row to store. Takes its time over the password: call it outside the transaction.</summary>
    public User Hashed(DateTimeOffset now) => new()
    {
        Id = Storage.Id.New(now),
        Login = Users.Normal(Login),
        Name = Name.Trim(),
        Role = Role,
        Units = string.Join('\n', Units ?? []),
        PasswordHash = Passwords.Hash(Password),
        Stamp = Secret.New(),
    };
}
