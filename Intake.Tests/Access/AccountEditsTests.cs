using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class AccountEditsTests(string engine)
{
    const string Password = "korrekt häst batteri";

    static readonly Actor admin = Actor.User("u1");

    TestStore store = null!;
    Users users = null!;
    Accounts accounts = null!;
    AccountEdits edits = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        var audit = new AuditLog(store.Database, TimeProvider.System);
        users = new(store.Database, TimeProvider.System);
        accounts = new(store.Database, TimeProvider.System, audit, users);
        edits = new(store.Database, audit, users);
        await accounts.Open(new("anna", "Anna", Roles.Analyst, Password, ["Trafiknämnden"]), admin);
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task Name_role_and_units_change_together_and_each_is_in_the_log()
    {
        (await Save(await Anna(), "Anna B", Roles.Manager, "*", "Socialnämnden")).Should().BeNull();

        var anna = await Anna();
        (anna.Name, anna.Role, anna.Units).Should().Be(("Anna B", Roles.Manager, "*"));
        (await Audited()).Should().Equal("user.create analyst", "user.name ", "user.role manager", "user.units ");
    }

    [Test]
    public async Task A_session_ends_when_rights_change_and_goes_on_when_the_name_does()
    {
        var session = (await users.Verify("anna", Password))!;

        await Save(await Anna(), "Anna B", Roles.Analyst, "Trafiknämnden");
        (await users.Holding(session.Id, session.Stamp))!.Name.Should().Be("Anna B");

        await Save(await Anna(), "Anna B", Roles.Agent, "Trafiknämnden");
        (await users.Holding(session.Id, session.Stamp)).Should().BeNull();
    }

    [Test]
    public async Task What_a_colleague_changed_meanwhile_is_not_overwritten()
    {
        var seen = await Anna();
        await Save(seen, "Anna B", Roles.Agent);

        (await Save(seen, "Anna", Roles.Admin)).Should().Be(AccessRefusals.StaleEdit);

        (await Anna()).Role.Should().Be(Roles.Agent);
    }

    [Test]
    public async Task Saving_what_is_there_already_leaves_no_trace()
    {
        (await Save(await Anna(), "Anna", Roles.Analyst, "Trafiknämnden")).Should().BeNull();

        (await Audited()).Should().Equal("user.create analyst");
    }

    [Test]
    public async Task The_last_administrator_stays_one()
    {
        await Save(await Anna(), "Anna", Roles.Admin);

        (await Save(await Anna(), "Anna", Roles.Agent)).Should().Be(AccessRefusals.LastAdmin);

        (await Anna()).Role.Should().Be(Roles.Admin);
    }

    [Test]
    public async Task A_unit_is_known_when_it_receives_or_when_somebody_belongs_to_it()
    {
        await accounts.SetUnits("anna", ["Fritidsgården"], admin);

        (await Save(await Anna(), "Anna", Roles.Analyst, "Fritidsgården", "Socialnämnden")).Should().BeNull();
        (await Save(await Anna(), "Anna", Roles.Analyst, "Påhittade nämnden")).Should().Be(AccessRefusals.UnknownUnit);

        (await new KnownUnits(store.Database).List()).Should().Contain(["Fritidsgården", "Trafiknämnden"]).And.NotContain("*").And.OnlyHaveUniqueItems();
    }

    async Task<AccountRow> Anna() => (await accounts.List()).Single();

    Task<Refusal?> Save(AccountRow seen, string name, string role, params string[] units) =>
        edits.Save(new(seen.Id, name, role, units, seen.Version), admin);

    Task<IReadOnlyList<string>> Audited() =>
        store.Database.Read(session => session.Query<string>("select action || ' ' || because from audit order by seq"));
}
