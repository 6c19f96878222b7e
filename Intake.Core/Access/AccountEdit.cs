using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>What an account is to be.</summary>
/// <param name="Seen"><see cref="AccountRow.Version"/> of what the administrator looked at.</param>
public sealed record AccountEdit(string Id, string Name, string Role, IReadOnlyCollection<string> Units, string Seen)
{
    public override string ToString() => $"AccountEdit {Id}";

    public Refusal? Check() =>
        Name.Trim().Length is 0 or > 100 ? AccessRefusals.NameMissing
        : Roles.All.Contains(Role) ? null
        : AccessRefusals.UnknownRole;

    internal AccountRow On(AccountRow account) => account with { Name = Name.Trim(), Role = Role, Units = KnownUnits.Line(Units) };
}
