using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class RoleScopesTests
{
    [Test]
    public void An_agent_registers_and_reads_an_analyst_also_writes_a_manager_only_reads()
    {
        RoleScopes.Of(Roles.Agent).Should().BeEquivalentTo(Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead);
        RoleScopes.Of(Roles.Analyst).Should().BeEquivalentTo(Scopes.ForKeys.Except([Scopes.Admin]));
        RoleScopes.Of(Roles.Manager).Should().BeEquivalentTo(Scopes.SimilarRead, Scopes.BacklogRead);
        RoleScopes.Of("root").Should().BeEmpty();
    }

    [Test]
    public void Who_runs_the_service_does_not_read_peoples_details_and_the_other_way_round()
    {
        RoleScopes.Of(Roles.Admin).Should().BeEquivalentTo([.. Scopes.ForKeys, Scopes.Retention]);
        RoleScopes.Of(Roles.DataProtection).Should().Contain([Scopes.Privacy, Scopes.AuditRead, Scopes.Retention])
            .And.NotContain([Scopes.Admin, Scopes.ContactsWrite, Scopes.BacklogWrite]);
    }
}
