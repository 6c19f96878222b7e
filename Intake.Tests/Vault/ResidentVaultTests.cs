using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Intake.Tests.Rights;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Vault;

/// <summary>Contact details in the store: sealed, findable by hash, and opened by every process.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class ResidentVaultTests(string engine)
{
    RightsScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await RightsScene.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task No_table_holds_a_name_an_address_or_a_number_in_clear()
    {
        await scene.Receive(RightsScene.Anna);

        var everything = await scene.Everything();
        everything.Should().Contain("receipt").And.NotContainAny("Kanariefågel", "anna@example.se", "Anna@Example", "46701234567", "123 45 67");
    }

    [Test]
    public async Task One_person_is_counted_once_however_the_address_is_written()
    {
        await scene.Receive(RightsScene.Anna);
        await scene.Receive(RightsScene.Said("anna@example.se", null));
        await scene.Receive(RightsScene.Said(null, "+46701234567"));
        await scene.Receive(RightsScene.Said(null, "070-123 45 67"));

        var item = (await new BacklogReader(scene.Store.Database, TimeProvider.System).List(new(), Reading.Everything)).Items.Should().ContainSingle().Subject;
        // The two calls without an e-mail address are one person, the two with one are one.
        (item.Voices, item.Persons).Should().Be((4, 2));
        (await scene.Vault.Hashes.Phone("+46701234567")).Should().Be(await scene.Vault.Hashes.Phone("070-123 45 67"));
    }

    [Test]
    public async Task What_was_sealed_before_a_key_rotation_still_opens_after_it_and_the_hashes_stay()
    {
        await scene.Receive(RightsScene.Anna);
        var hash = await scene.Vault.Hashes.Email("anna@example.se");

        scene.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(90));
        await using var later = RightsScene.Process(scene.Store);
        var vault = later.GetRequiredService<ResidentVault>();
        var sealedText = await scene.Store.Database.Read(session => session.Single<string>("select sealed from vault"));

        vault.Open(sealedText)!.Email.Should().Be("Anna@Example.se");
        (await vault.Hashes.Email("anna@example.se")).Should().Be(hash);
        (await scene.Store.Database.Read(s => s.Single<long>("select count(*) from data_protection_keys"))).Should().Be(2);
    }

    [Test]
    public async Task Processes_that_start_at_once_agree_on_the_key_of_the_hashes()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => RightsScene.Process(scene.Store)).ToList();

        var hashes = await Task.WhenAll(processes.Select(process => Task.Run(
            () => process.GetRequiredService<AddressHashes>().Email("anna@example.se"))));

        hashes.Distinct().Should().ContainSingle();
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Test]
    public async Task Rows_that_an_older_version_left_in_clear_are_moved_once_and_leave_nothing()
    {
        var id = await scene.Record(A.Contact());
        await scene.Store.Database.Write(session => session.Execute(
            """
            insert into residents (contact_id, name, email, phone, wants, channel, language, created_at)
            values (@id, 'Eva Kanariefågel', 'eva@example.org', null, 'receipt', 'email', 'sv', 1)
            """,
            new { id }));
        var clear = new ClearRows(scene.Store.Database, scene.Vault);

        (await clear.Move()).Should().Be(1);
        (await clear.Move()).Should().Be(0);

        (await scene.Everything()).Should().NotContainAny("Kanariefågel", "eva@example.org");
        var (person, _) = await scene.Finder.Find("eva@example.org", "D1", RightsScene.Officer);
        person!.Contacts.Single().Should().BeEquivalentTo(new { Name = "Eva Kanariefågel", Email = "eva@example.org", Wants = "receipt" });
    }

    [Test]
    public async Task Of_a_protected_identity_nothing_but_the_flag_is_kept_and_nothing_is_sent()
    {
        var id = await scene.Receive(RightsScene.Anna with
        {
            Place = "Gömda vägen",
            Text = "Ring mig på 070-174 06 05 om belysningen.",
            Resident = RightsScene.Anna.Resident! with { ProtectedIdentity = true, Email = "no address" },
        });

        (await scene.Everything()).Should().NotContainAny("Kanariefågel", "no address", "Gömda", "070-174");
        var row = await scene.Store.Database.Read(session => VaultTable.Find(session, id));
        row.Should().BeEquivalentTo(new { Sealed = (string?)null, EmailHash = (string?)null, PhoneHash = (string?)null, Wants = "none", Protected = 1 });
        (await scene.Count("messages")).Should().Be(0);
    }
}
