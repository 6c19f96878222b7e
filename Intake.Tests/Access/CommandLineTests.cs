using System.Text.Json;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class CommandLineTests
{
    const string Password = "korrekt häst batteri";

    string folder = null!;
    Verb verb = null!;

    [SetUp]
    public void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("kci-test-").FullName;
        verb = new Verb($"Data Source={Path.Combine(folder, "new", "intake.db")}");
    }

    [TearDown]
    public void Clean() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_key_can_be_made_before_anything_was_ever_started()
    {
        var made = await verb.Run("keys", "create", "--name", "panelen", "--scopes", "contacts:write, similar:read", "--json");

        made.Exit.Should().Be(0, made.Error);
        made.Error.Should().BeEmpty();
        var key = JsonDocument.Parse(made.Output).RootElement.GetProperty("key").GetString()!;
        await using var database = new SqliteDatabase(Options.Create(new StorageOptions { ConnectionString = verb.ConnectionString }));
        var found = await new ApiKeys(database, TimeProvider.System, new(database, TimeProvider.System), new(database, TimeProvider.System)).Verify(key);
        found!.ScopeList.Should().Equal(Scopes.ContactsWrite, Scopes.SimilarRead);
    }

    [Test]
    public async Task The_list_shows_what_keys_are_for_but_never_the_keys()
    {
        var made = JsonDocument.Parse((await verb.Run("keys", "create", "--name", "panelen", "--scopes", "admin", "--json")).Output).RootElement;

        var list = await verb.Run("keys", "list", "--json");

        var line = JsonDocument.Parse(list.Output).RootElement.EnumerateArray().Single();
        line.GetProperty("id").GetString().Should().Be(made.GetProperty("id").GetString());
        line.GetProperty("name").GetString().Should().Be("panelen");
        list.Output.Should().NotContain(made.GetProperty("key").GetString()![4..]);
        (await verb.Run("keys", "list")).Output.Should().Contain("panelen").And.Contain("never used");
    }

    [Test]
    public async Task A_key_is_revoked_once()
    {
        var id = JsonDocument.Parse((await verb.Run("keys", "create", "--name", "x", "--scopes", "admin", "--json")).Output)
            .RootElement.GetProperty("id").GetString()!;

        (await verb.Run("keys", "revoke", id)).Exit.Should().Be(0);

        var again = await verb.Run("keys", "revoke", id);
        again.Exit.Should().NotBe(0);
        again.Error.Trim().Should().Be(AccessRefusals.UnknownKey.En);
        (await verb.Run("keys", "list")).Output.Should().Contain("revoked");
    }

    [Test]
    public async Task An_account_is_made_with_a_password_from_stdin()
    {
        string[] create = ["users", "create", "--login", "anna", "--name", "Anna", "--role", "analyst"];

        (await verb.RunWith(Password + "\n", [.. create, "--password-stdin"])).Exit.Should().Be(0);

        await using var database = new SqliteDatabase(Options.Create(new StorageOptions { ConnectionString = verb.ConnectionString }));
        (await new Users(database, TimeProvider.System).Verify("anna", Password))!.Role.Should().Be(Roles.Analyst);
        (await verb.RunWith(Password, [.. create, "--password-stdin"])).Error.Trim().Should().Be(AccessRefusals.LoginTaken.En);
        (await verb.RunWith(Password, create)).Exit.Should().NotBe(0, "a pipe is read only when asked for");
    }

    [Test]
    public async Task An_invitation_prints_a_link_and_no_password_is_asked_for()
    {
        var made = await verb.Run("users", "invite", "--login", "eva", "--name", "Eva", "--role", "analyst", "--unit", "Trafiknämnden", "--json");

        made.Exit.Should().Be(0, made.Error);
        var link = JsonDocument.Parse(made.Output).RootElement.GetProperty("link").GetString()!;
        await using var database = new SqliteDatabase(Options.Create(new StorageOptions { ConnectionString = verb.ConnectionString }));
        var users = new Users(database, TimeProvider.System);
        var invitations = new Invitations(database, TimeProvider.System, new(database, TimeProvider.System), users);
        (await invitations.Find(link.Split("/welcome/")[^1]))!.Login.Should().Be("eva");
        (await users.Verify("eva", "")).Should().BeNull();
    }

    [Test]
    public async Task A_lost_second_factor_is_taken_away_by_user_name()
    {
        await verb.RunWith(Password + "\n", "users", "create", "--login", "anna", "--name", "Anna", "--role", "analyst", "--password-stdin");

        (await verb.Run("users", "reset-factor", "anna")).Exit.Should().Be(0);

        (await verb.Run("users", "reset-factor", "nobody")).Error.Trim().Should().Be(AccessRefusals.UnknownLogin.En);
    }

    [Test]
    public async Task Migrating_twice_does_nothing_the_second_time()
    {
        JsonDocument.Parse((await verb.Run("migrate", "--json")).Output).RootElement.GetProperty("migrated").GetArrayLength().Should().BePositive();
        JsonDocument.Parse((await verb.Run("migrate", "--json")).Output).RootElement.GetProperty("migrated").GetArrayLength().Should().Be(0);
    }

    [TestCase("keys", "create", "--name", "x", "--scopes", "everything")]
    [TestCase("keys", "create", "--name", "x")]
    [TestCase("keys", "create", "--name", "x", "--scopes", "admin", "--Storage:Provider=postgres")]
    [TestCase("users", "create", "--login", "a", "--password", "synligt")]
    [TestCase("nonsense")]
    public async Task What_cannot_be_done_says_so_on_stderr_and_nothing_on_stdout(params string[] arguments)
    {
        var answer = await verb.Run(arguments);

        answer.Exit.Should().NotBe(0);
        answer.Output.Should().BeEmpty();
        answer.Error.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [TestCase("migrate")]
    [TestCase("keys")]
    [TestCase("keys", "create")]
    [TestCase("keys", "list")]
    [TestCase("keys", "revoke")]
    [TestCase("users", "create")]
    [TestCase("users", "invite")]
    [TestCase("users", "reset-factor")]
    public async Task Each_verb_explains_itself(params string[] arguments)
    {
        var help = await verb.Run([.. arguments, "--help"]);

        help.Exit.Should().Be(0);
        help.Output.Should().Contain("Usage:");
    }
}
