using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class AccountsTests(string engine)
{
    const string Password = "korrekt häst batteri";

    static readonly Actor admin = Actor.User("u1");

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    TestStore store = null!;
    Users users = null!;
    Accounts accounts = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        users = new(store.Database, clock);
        accounts = new(store.Database, clock, new(store.Database, clock), users);
        await accounts.Open(new("Anna", "Anna", Roles.Analyst, Password, ["Socialnämnden"]), admin);
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_closed_account_ends_at_once_here_and_within_seconds_elsewhere_and_signs_in_no_more()
    {
        var anna = (await users.Verify("anna", Password))!;
        var elsewhere = new Users(store.Database, clock);
        (await elsewhere.Holding(anna.Id, anna.Stamp)).Should().NotBeNull();

        (await accounts.Disable("ANNA", admin)).Should().BeNull();

        (await users.Holding(anna.Id, anna.Stamp)).Should().BeNull();
        clock.Advance(Users.Remembered);
        (await elsewhere.Holding(anna.Id, anna.Stamp)).Should().BeNull();
        (await users.Verify("anna", Password)).Should().BeNull();
        await accounts.Enable("anna", admin);
        (await users.Verify("anna", Password)).Should().NotBeNull();
        (await users.Holding(anna.Id, anna.Stamp)).Should().BeNull("a session from before stays ended");
    }

    [Test]
    public async Task Role_units_and_password_change_and_end_the_sessions()
    {
        var anna = (await users.Verify("anna", Password))!;
        anna.UnitList.Should().Equal("Socialnämnden");

        await accounts.SetUnits("anna", ["Trafiknämnden", "Park"], admin);
        await accounts.SetRole("anna", Roles.Manager, admin);
        await accounts.SetPassword("anna", "en helt annan mening", admin);

        (await users.Holding(anna.Id, anna.Stamp)).Should().BeNull();
        (await users.Verify("anna", Password)).Should().BeNull();
        var changed = (await users.Verify("anna", "en helt annan mening"))!;
        changed.Role.Should().Be(Roles.Manager);
        changed.UnitList.Should().Equal("Trafiknämnden", "Park");
    }

    [Test]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        (await accounts.Disable("nobody", admin)).Should().Be(AccessRefusals.UnknownLogin);
        (await accounts.SetRole("anna", "root", admin)).Should().Be(AccessRefusals.UnknownRole);
        (await accounts.SetPassword("anna", "kort", admin)).Should().Be(AccessRefusals.PasswordLength);
        (await accounts.Open(new("anna", "Anna B", Roles.Agent, Password), admin)).Should().Be(AccessRefusals.LoginTaken);

        (await accounts.List()).Should().ContainSingle().Which.Role.Should().Be(Roles.Analyst);
        (await Audited()).Should().Equal("user:u1 user.create");
    }

    [Test]
    public async Task The_last_administrator_stays_one_also_when_two_close_each_other_at_once()
    {
        await accounts.Open(new("berit", "Berit", Roles.Admin, Password), admin);
        (await accounts.Disable("berit", admin)).Should().Be(AccessRefusals.LastAdmin);
        (await accounts.SetRole("berit", Roles.Agent, admin)).Should().Be(AccessRefusals.LastAdmin);
        (await users.Verify("berit", Password))!.Role.Should().Be(Roles.Admin);

        await accounts.Open(new("eva", "Eva", Roles.Admin, Password), admin);
        await using var elsewhere = store.Open();
        var others = new Accounts(elsewhere, clock, new(elsewhere, clock), new(elsewhere, clock));
        for (var round = 0; round < 10; round++)
        {
            var told = await Task.WhenAll(
                Task.Run(() => accounts.Disable("berit", admin)), Task.Run(() => others.SetRole("eva", Roles.Agent, admin)));

            told.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal == AccessRefusals.LastAdmin);
            await accounts.Enable("berit", admin);
            await accounts.SetRole("eva", Roles.Admin, admin);
        }
    }

    [Test]
    public async Task Each_change_is_in_the_audit_log()
    {
        await accounts.SetRole("anna", Roles.Manager, admin);
        await accounts.Disable("anna", Actor.Operator("users"));

        (await Audited()).Should().Equal("user:u1 user.create", "user:u1 user.role", "operator:users user.disable");
    }

    Task<IReadOnlyList<string>> Audited() =>
        store.Database.Read(session => session.Query<string>("select actor || ' ' || action from audit order by seq"));
}
