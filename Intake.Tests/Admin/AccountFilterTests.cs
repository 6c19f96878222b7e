using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class AccountFilterTests
{
    static readonly AccountRow[] people =
    [
        Person("osten", "Östen", Roles.Agent), Person("anna", "Anna", Roles.Admin), Person("zara", "Zara", Roles.Agent) with { DisabledAt = 1 },
        Person("ake", "Åke", Roles.Agent) with { HasPassword = 0, InvitedAt = 1 },
    ];

    [TestCase("", "", "", "anna zara ake osten")]
    [TestCase("ÖSTEN", "", "", "osten")]
    [TestCase("ake", "", "", "ake")]
    [TestCase("", "admin", "", "anna")]
    [TestCase("", "", "closed", "zara")]
    [TestCase("", "", "invited", "ake")]
    [TestCase("", "agent", "open", "osten")]
    [TestCase("%", "", "nothing", "")]
    public void People_are_found_by_name_login_role_and_state_in_Swedish_order(string query, string role, string state, string logins) =>
        string.Join(' ', new AccountFilter(query, role, state).Of(people).Select(person => person.Login)).Should().Be(logins);

    static AccountRow Person(string login, string name, string role) =>
        new() { Id = login, Login = login, Name = name, Role = role, Units = "", CreatedAt = 0, HasPassword = 1 };
}
