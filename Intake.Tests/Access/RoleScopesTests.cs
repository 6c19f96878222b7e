using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class RoleScopesTests
{
    [Test]
    public void An_agent_registers_and_reads_an_analyst_also_writes_an_administrator_does_all()
    {
        RoleScopes.Of(Roles.Agent).Should().BeEquivalentTo(Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead);
        RoleScopes.Of(Roles.Analyst).Should().BeEquivalentTo(Scopes.All.Except([Scopes.Admin]));
        RoleScopes.Of(Roles.Admin).Should().BeEquivalentTo(Scopes.All);
        RoleScopes.Of("root").Should().BeEmpty();
    }
}
