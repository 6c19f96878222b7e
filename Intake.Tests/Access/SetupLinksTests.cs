using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class SetupLinksTests(string engine)
{
    const string Password = "korrekt häst batteri";

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    TestStore store = null!;
    SetupLinks links = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        links = new SetupLinks(store.Database, clock);
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_link_makes_the_first_administrator_once_and_never_again()
    {
        var token = (await links.Offer())!;

        (await links.Use(token, "anna", "Anna", Password)).Should().BeNull();

        (await new Users(store.Database, clock).Verify("anna", Password))!.Role.Should().Be(Roles.Admin);
        (await links.IsOpen(token)).Should().BeFalse();
        (await links.Use(token, "bo", "Bo", Password)).Should().Be(AccessRefusals.LinkNotValid);
    }

    [Test]
    public async Task A_used_link_stays_used_when_the_account_is_gone()
    {
        var token = (await links.Offer())!;
        await links.Use(token, "anna", "Anna", Password);
        await store.Database.Write(session => session.Execute("delete from users"));

        (await links.Use(token, "bo", "Bo", Password)).Should().Be(AccessRefusals.LinkNotValid);
    }

    [Test]
    public async Task A_link_is_stored_only_as_a_hash()
    {
        var token = (await links.Offer())!;

        (await store.Database.Read(session => session.Query<string>("select hash from setup_links")))
            .Should().ContainSingle().Which.Should().NotContain(token);
    }

    [Test]
    public async Task A_link_is_worth_nothing_after_a_day()
    {
        var token = (await links.Offer())!;
        clock.Advance(SetupLinks.Lifetime - TimeSpan.FromMilliseconds(1));
        (await links.IsOpen(token)).Should().BeTrue();

        clock.Advance(TimeSpan.FromMilliseconds(1));

        (await links.IsOpen(token)).Should().BeFalse();
        (await links.Use(token, "anna", "Anna", Password)).Should().Be(AccessRefusals.LinkNotValid);
    }

    [Test]
    public async Task No_link_is_offered_when_there_is_an_account()
    {
        var before = (await links.Offer())!;
        await new Users(store.Database, clock).Create(new("bo", "Bo", Roles.Agent, Password));

        (await links.Offer()).Should().BeNull();
        (await links.Use(before, "anna", "Anna", Password)).Should().Be(AccessRefusals.LinkNotValid);
    }

    [Test]
    public async Task A_refused_password_leaves_the_link_open()
    {
        var token = (await links.Offer())!;

        (await links.Use(token, "anna", "Anna", "kort")).Should().Be(AccessRefusals.PasswordLength);

        (await links.Use(token, "anna", "Anna", Password)).Should().BeNull();
    }

    [Test]
    public async Task Two_links_used_at_the_same_moment_make_one_administrator()
    {
        var tokens = new[] { (await links.Offer())!, (await links.Offer())! };

        var answers = await Task.WhenAll(tokens.Select((token, i) => Task.Run(() => links.Use(token, $"admin{i}", "Admin", Password))));

        answers.Should().ContainSingle(refusal => refusal == null);
        (await store.Database.Read(session => session.Single<long>("select count(*) from users"))).Should().Be(1);
    }
}
