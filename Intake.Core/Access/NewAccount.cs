using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>An account to be made; its person chooses the password.</summary>
public sealed record NewAccount(string Login, string Name, string Role, IReadOnlyCollection<string>? Units = null)
{
    public override string ToString() => "NewAccount";

    public Refusal? Check()
    {
        var login = Users.Normal(Login);
        if (login.Length is < 2 or > 100 || login.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
            return AccessRefusals.BadLogin;
        if (Name.Trim().Length is 0 or > 100) return AccessRefusals.NameMissing;
        return Roles.All.Contains(Role) ? null : AccessRefusals.UnknownRole;
    }

    /// <summary>The row to store. Without a hash nobody signs in to it.</summary>
    public User Describe(DateTimeOffset now, string passwordHash = "") => new()
    {
        Id = Storage.Id.New(now),
        Login = Users.Normal(Login),
        Name = Name.Trim(),
        Role = Role,
        Units = KnownUnits.Line(Units ?? []),
        PasswordHash = passwordHash,
        Stamp = Secret.New(),
    };
}
