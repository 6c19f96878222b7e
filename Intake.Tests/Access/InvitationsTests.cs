using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class InvitationsTests(string engine)
{
    const string Password = "korrekt häst batteri";

    static readonly Actor admin = Actor.User("u1");

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    TestStore store = null!;
    Users users = null!;
    Accounts accounts = null!;
    Invitations invitations = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        var audit = new AuditLog(store.Database, clock);
        users = new(store.Database, clock);
        accounts = new(store.Database, clock, audit, users);
        invitations = new(store.Database, clock, audit, users);
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_link_lets_its_person_choose_a_password_once()
    {
        var made = await Invite("anna");
        (await invitations.Find(made.Token))!.Login.Should().Be("anna");

        (await invitations.Use(made.Token, Password)).Should().BeNull();

        (await users.Verify("anna", Password))!.Id.Should().Be(made.UserId);
        (await invitations.Find(made.Token)).Should().BeNull();
        (await invitations.Use(made.Token, "en helt annan mening")).Should().Be(AccessRefusals.InvitationNotValid);
        (await users.Verify("anna", Password)).Should().NotBeNull();
        (await Audited()).Should().Equal("user:u1 user.create", "user:u1 user.invite", $"user:{made.UserId} user.password");
    }

    [Test]
    public async Task Before_the_link_is_used_no_password_opens_the_account()
    {
        await Invite("anna");

        foreach (var guess in new[] { "", " ", Password }) (await users.Verify("anna", guess)).Should().BeNull();

        (await accounts.List()).Single().State.Should().Be(AccountState.Invited);
    }

    [Test]
    public async Task A_link_is_stored_only_as_a_hash_and_prints_as_an_id()
    {
        var made = await Invite("anna");

        (await store.Database.Read(session => session.Query<string>("select hash from invitations")))
            .Should().ContainSingle().Which.Should().Be(Secret.Hash(made.Token)).And.NotContain(made.Token);
        made.Token.Should().HaveLength(Secret.Length);
        made.ToString().Should().NotContain(made.Token);
    }

    [Test]
    public async Task A_link_is_worth_nothing_after_three_days()
    {
        var made = await Invite("anna");
        clock.Advance(Invitations.Lifetime - TimeSpan.FromMilliseconds(1));
        (await invitations.Find(made.Token)).Should().NotBeNull();

        clock.Advance(TimeSpan.FromMilliseconds(1));

        (await invitations.Find(made.Token)).Should().BeNull();
        (await invitations.Use(made.Token, Password)).Should().Be(AccessRefusals.InvitationNotValid);
    }

    [Test]
    public async Task A_newer_link_stops_the_one_before_and_the_password_holds_until_it_is_used()
    {
        var first = await Invite("anna");
        await invitations.Use(first.Token, Password);
        var second = (await invitations.Renew(first.UserId, admin)).Made!;
        var third = (await invitations.Renew(first.UserId, admin)).Made!;
        var before = (await users.Verify("anna", Password))!;

        (await invitations.Use(second.Token, "en helt annan mening")).Should().Be(AccessRefusals.InvitationNotValid);
        (await users.Holding(before.Id, before.Stamp)).Should().NotBeNull();
        (await invitations.Use(third.Token, "en helt annan mening")).Should().BeNull();

        (await users.Verify("anna", Password)).Should().BeNull();
        (await users.Holding(before.Id, before.Stamp)).Should().BeNull("whoever is signed in by the old password is out");
    }

    [Test]
    public async Task A_link_opens_an_account_that_guesses_have_locked()
    {
        var made = await Invite("anna");
        for (var attempt = 0; attempt < Users.MostFailures; attempt++) await users.Attempt("anna");

        await invitations.Use(made.Token, Password);

        (await users.Verify("anna", Password)).Should().NotBeNull();
    }

    [Test]
    public async Task A_password_set_by_the_operator_ends_the_link()
    {
        var made = await Invite("anna");

        await accounts.SetPassword("anna", Password, admin);

        (await invitations.Use(made.Token, "en helt annan mening")).Should().Be(AccessRefusals.InvitationNotValid);
    }

    [Test]
    public async Task A_closed_account_takes_no_link_and_gets_none()
    {
        var made = await Invite("anna");
        await accounts.Disable("anna", admin);

        (await invitations.Find(made.Token)).Should().BeNull();
        (await invitations.Use(made.Token, Password)).Should().Be(AccessRefusals.InvitationNotValid);
        (await invitations.Renew(made.UserId, admin)).Refusal.Should().Be(AccessRefusals.AccountClosed);
        (await invitations.Renew("nobody", admin)).Refusal.Should().Be(AccessRefusals.UnknownLogin);

        await accounts.Enable("anna", admin);
        (await invitations.Find(made.Token)).Should().NotBeNull("closing by mistake is undone whole");
    }

    [Test]
    public async Task A_refused_password_leaves_the_link_open()
    {
        var made = await Invite("anna");

        (await invitations.Use(made.Token, "kort")).Should().Be(AccessRefusals.PasswordLength);

        (await invitations.Use(made.Token, Password)).Should().BeNull();
    }

    [Test]
    public async Task Two_who_use_one_link_at_the_same_moment_set_one_password()
    {
        var made = await Invite("anna");

        var told = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => invitations.Use(made.Token, $"{Password} {i}"))));

        told.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal == AccessRefusals.InvitationNotValid);
    }

    [Test]
    public async Task An_administrator_who_has_no_password_yet_is_no_reason_to_let_the_last_one_go()
    {
        await accounts.Open(new("berit", "Berit", Roles.Admin, Password), admin);
        var eva = (await invitations.Open(new("eva", "Eva", Roles.Admin), admin)).Made!;

        (await accounts.Disable("berit", admin)).Should().Be(AccessRefusals.LastAdmin);
        await invitations.Use(eva.Token, Password);

        (await accounts.Disable("berit", admin)).Should().BeNull();
    }

    [TestCase("", "Bo", "agent", "", "bad_login")]
    [TestCase("bo", " ", "agent", "", "name_missing")]
    [TestCase("bo", "Bo", "root", "", "unknown_role")]
    [TestCase("bo", "Bo", "agent", "Påhittade nämnden", "unknown_unit")]
    [TestCase("anna", "Bo", "agent", "", "login_taken")]
    public async Task What_is_not_an_account_is_refused(string login, string name, string role, string unit, string code)
    {
        await Invite("anna");

        (await invitations.Open(new(login, name, role, unit.Length > 0 ? [unit] : []), admin)).Refusal!.Code.Should().Be(code);

        (await accounts.List()).Should().ContainSingle();
    }

    async Task<Invitation> Invite(string login) => (await invitations.Open(new(login, "Anna", Roles.Agent), admin)).Made!;

    Task<IReadOnlyList<string>> Audited() =>
        store.Database.Read(session => session.Query<string>("select actor || ' ' || action from audit order by seq"));
}
