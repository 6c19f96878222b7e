using System.Text;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class UsersTests(string engine)
{
    const string Password = "korrekt häst batteri";

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    TestStore store = null!;
    Users users = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        users = new Users(store.Database, clock);
        (await users.Create(new("Anna", "Anna", Roles.Agent, Password))).Should().BeNull();
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task The_right_password_signs_in_however_the_login_and_the_letters_are_typed()
    {
        (await users.Verify(" ANNA ", Password))!.Role.Should().Be(Roles.Agent);
        (await users.Verify("anna", Password.Normalize(NormalizationForm.FormD))).Should().NotBeNull();
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_login_do_not()
    {
        (await users.Verify("anna", Password + "!")).Should().BeNull();
        (await users.Verify("bo", Password)).Should().BeNull();
    }

    [Test]
    public async Task Guesses_at_unknown_logins_leave_no_row()
    {
        for (var attempt = 0; attempt < 20; attempt++) await users.Attempt($"nobody{attempt}");

        foreach (var table in new[] { "setup_links", "users" })
            (await store.Database.Read(session => session.Single<long>($"select count(*) from {table}"))).Should().Be(table == "users" ? 1 : 0);
    }

    [Test]
    public async Task A_password_is_stored_only_as_a_salted_hash()
    {
        await users.Create(new("bo", "Bo", Roles.Agent, Password));

        var hashes = await store.Database.Read(session => session.Query<string>("select password_hash from users"));
        hashes.Should().OnlyHaveUniqueItems().And.NotContain(hash => hash.Contains(Password));
    }

    [Test]
    public async Task Ten_failures_lock_the_account_for_fifteen_minutes()
    {
        for (var attempt = 0; attempt < 10; attempt++) await users.Verify("anna", "fel");

        (await users.Verify("anna", Password)).Should().BeNull("it is locked");
        clock.Advance(Users.Lockout - TimeSpan.FromMilliseconds(1));
        (await users.Verify("anna", Password)).Should().BeNull("it is still locked");
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await users.Verify("anna", Password)).Should().NotBeNull();
    }

    [Test]
    public async Task Nine_failures_and_a_success_begin_the_count_anew()
    {
        for (var attempt = 0; attempt < 9; attempt++) await users.Verify("anna", "fel");
        (await users.Verify("anna", Password)).Should().NotBeNull();
        await users.Verify("anna", "fel");

        (await users.Verify("anna", Password)).Should().NotBeNull();
    }

    [Test]
    public async Task Guesses_made_at_once_are_counted_one_by_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => users.Verify("anna", "fel"))));

        (await users.Verify("anna", Password)).Should().BeNull();
    }

    [Test]
    public async Task A_disabled_account_neither_signs_in_nor_keeps_its_sessions()
    {
        var user = (await users.Verify("anna", Password))!;
        (await users.Holding(user.Id, user.Stamp)).Should().NotBeNull();

        await store.Database.Write(session => session.Execute("update users set disabled_at = 1"));
        clock.Advance(TimeSpan.FromSeconds(5));

        (await users.Holding(user.Id, user.Stamp)).Should().BeNull();
        (await users.Verify("anna", Password)).Should().BeNull();
    }

    [Test]
    public async Task A_login_is_given_once()
    {
        (await users.Create(new("anna", "Anna B", Roles.Admin, Password))).Should().Be(AccessRefusals.LoginTaken);
        (await users.Verify("anna", Password))!.Role.Should().Be(Roles.Agent);
    }

    [TestCase("", "Bo", "agent", "bad_login")]
    [TestCase("bo ek", "Bo", "agent", "bad_login")]
    [TestCase("bo", " ", "agent", "name_missing")]
    [TestCase("bo", "Bo", "root", "unknown_role")]
    public async Task What_is_not_an_account_is_refused(string login, string name, string role, string code) =>
        (await users.Create(new(login, name, role, Password)))!.Code.Should().Be(code);
}
