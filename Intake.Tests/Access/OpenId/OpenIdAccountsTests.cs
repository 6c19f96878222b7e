using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access.OpenId;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class OpenIdAccountsTests(string engine)
{
    const string Password = "korrekt häst batteri";

    static readonly OpenIdPerson eva = new("https://login.example", "s1", "Eva", Roles.Agent, ["b", "a"]);

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    TestStore store = null!;
    Users users = null!;
    Sessions sessions = null!;
    Accounts accounts = null!;
    OpenIdAccounts openId = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        var audit = new AuditLog(store.Database, clock);
        users = new(store.Database, clock);
        sessions = new(store.Database, clock, audit, Options.Create(new StaffSessionOptions()));
        accounts = new(store.Database, clock, audit, users);
        openId = new(store.Database, clock, audit, users, sessions);
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task First_sign_ins_at_once_make_one_account()
    {
        var admitted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => openId.Admit(eva)));

        admitted.Select(user => user!.Id).Distinct().Should().ContainSingle();
        (await accounts.List()).Should().ContainSingle().Which.Units.Should().Be("a\nb");
        (await Audited()).Should().Equal("system:openid user.create agent");
    }

    [Test]
    public async Task The_same_subject_of_another_issuer_is_another_person()
    {
        var one = await openId.Admit(eva);

        (await openId.Admit(eva with { Issuer = "https://login.example/" }))!.Id.Should().NotBe(one!.Id);
        (await openId.Admit(eva with { Subject = "S1" }))!.Id.Should().NotBe(one.Id);
        (await openId.Admit(eva))!.Id.Should().Be(one.Id);
    }

    [Test]
    public async Task A_local_account_is_never_taken_for_theirs()
    {
        await users.Create(new("eva", "Eva", Roles.Admin, Password));

        var user = await openId.Admit(eva with { Subject = "eva" });

        (await accounts.List()).Should().HaveCount(2);
        user!.Role.Should().Be(Roles.Agent);
        (await users.Verify("eva", Password))!.Id.Should().NotBe(user.Id);
    }

    [Test]
    public async Task No_password_opens_such_an_account_and_none_can_be_set()
    {
        var login = (await openId.Admit(eva))!.Login;

        foreach (var guess in new[] { "", Password, login }) (await users.Verify(login, guess)).Should().BeNull();
        (await accounts.SetPassword(login, Password, Actor.Operator("test"))).Should().Be(AccessRefusals.OpenIdAccount);
        await store.Database.Write(session => session.Execute("update users set password_hash = @hash", new { hash = Passwords.Hash(Password) }));
        (await users.Verify(login, Password)).Should().BeNull("the row is the provider's, whatever its hash");
    }

    [Test]
    public async Task Role_and_units_are_the_providers_and_the_account_can_be_disabled_here()
    {
        var user = (await openId.Admit(eva))!;

        (await accounts.SetRole(user.Login, Roles.Admin, Actor.Operator("test"))).Should().Be(AccessRefusals.OpenIdAccount);
        (await accounts.SetUnits(user.Login, ["*"], Actor.Operator("test"))).Should().Be(AccessRefusals.OpenIdAccount);
        (await accounts.Disable(user.Login, Actor.Operator("test"))).Should().BeNull();

        (await users.Holding(user.Id, user.Stamp)).Should().BeNull();
        (await openId.Admit(eva)).Should().BeNull();
        (await accounts.Enable(user.Login, Actor.Operator("test"))).Should().BeNull();
        (await openId.Admit(eva)).Should().NotBeNull();
    }

    [Test]
    public async Task The_last_local_administrator_stays_whatever_the_provider_says()
    {
        await users.Create(new("anna", "Anna", Roles.Admin, Password));
        var byProvider = await openId.Admit(eva with { Role = Roles.Admin });

        (await accounts.Disable("anna", Actor.Operator("test"))).Should().Be(AccessRefusals.LastAdmin, "the provider may be away, or give nobody the role");
        (await accounts.Disable(byProvider!.Login, Actor.Operator("test"))).Should().BeNull();
    }

    [Test]
    public async Task The_set_up_link_is_offered_until_somebody_can_run_the_product()
    {
        var links = new SetupLinks(store.Database, clock);

        await openId.Admit(eva);
        (await links.Offer()).Should().NotBeNull("an agent cannot");
        await openId.Admit(eva with { Role = Roles.Admin });
        (await links.Offer()).Should().BeNull();
    }

    [Test]
    public async Task A_logout_ends_the_persons_sessions_and_is_followed_once()
    {
        var user = (await openId.Admit(eva))!;
        var (one, two) = (await sessions.Begin(user.Id, user.Stamp, StaffSession.ByOpenId, ""), await sessions.Begin(user.Id, user.Stamp, StaffSession.ByOpenId, ""));

        (await openId.SignOut(eva.Issuer, eva.Subject, "t1")).Should().BeTrue();

        (await sessions.Use(one)).Should().BeNull();
        (await sessions.Use(two)).Should().BeNull();
        var next = await sessions.Begin(user.Id, user.Stamp, StaffSession.ByOpenId, "");
        (await openId.SignOut(eva.Issuer, eva.Subject, "t1")).Should().BeFalse();
        (await sessions.Use(next)).Should().NotBeNull();
        (await openId.SignOut(eva.Issuer, "stranger", "t2")).Should().BeTrue("there is nothing to end");
    }

    Task<IReadOnlyList<string>> Audited() =>
        store.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || because from audit order by seq"));
}
