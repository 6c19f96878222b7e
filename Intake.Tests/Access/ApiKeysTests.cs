using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class ApiKeysTests(string engine)
{
    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    TestStore store = null!;
    KeyUses uses = null!;
    ApiKeys keys = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        uses = new KeyUses(store.Database, clock);
        keys = new ApiKeys(store.Database, clock, uses, new AuditLog(store.Database, clock));
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_key_is_stored_only_as_a_hash()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite]), Actor.Operator("test"));

        key!.Secret.Should().StartWith("kci_").And.HaveLength(47);
        var rows = await store.Database.Read(session => session.Query<string>("select id || name || hash || scopes from api_keys"));
        rows.Should().ContainSingle().Which.Should().NotContain(key.Secret[4..]);
    }

    [Test]
    public async Task A_key_has_the_scopes_it_was_given_and_no_other()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.SimilarRead, Scopes.ContactsWrite]), Actor.Operator("test"));

        (await keys.Verify(key!.Secret))!.ScopeList.Should().Equal(Scopes.ContactsWrite, Scopes.SimilarRead);
    }

    [Test]
    public async Task An_unknown_secret_and_a_malformed_one_are_no_keys()
    {
        await keys.Create(new("panelen", [Scopes.ContactsWrite]), Actor.Operator("test"));

        (await keys.Verify("kci_" + Secret.New())).Should().BeNull();
        (await keys.Verify("kci_")).Should().BeNull();
        (await keys.Verify("")).Should().BeNull();
    }

    [Test]
    public async Task A_scope_that_does_not_exist_is_refused_and_no_key_is_made()
    {
        (await keys.Create(new("panelen", [Scopes.ContactsWrite, "everything"]), Actor.Operator("test"))).Refusal.Should().Be(AccessRefusals.UnknownScope);
        (await keys.Create(new("panelen", []), Actor.Operator("test"))).Refusal.Should().Be(AccessRefusals.UnknownScope);
        (await keys.Create(new(" ", [Scopes.Admin]), Actor.Operator("test"))).Refusal.Should().Be(AccessRefusals.NameMissing);
        (await keys.List()).Should().BeEmpty();
    }

    [Test]
    public async Task A_key_revoked_by_another_process_stops_within_five_seconds()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite]), Actor.Operator("test"));
        (await keys.Verify(key!.Secret)).Should().NotBeNull();

        await using var elsewhere = store.Open();
        (await new ApiKeys(elsewhere, clock, uses, new AuditLog(elsewhere, clock)).Revoke(key.Id, Actor.Operator("test"))).Should().BeNull();
        clock.Advance(TimeSpan.FromSeconds(5));

        (await keys.Verify(key.Secret)).Should().BeNull();
        (await keys.Revoke(key.Id, Actor.Operator("test"))).Should().Be(AccessRefusals.UnknownKey);
    }

    [Test]
    public async Task Calls_within_a_few_seconds_do_not_read_the_store_again()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite]), Actor.Operator("test"));
        await keys.Verify(key!.Secret);
        await store.Database.Write(session => session.Execute("delete from api_keys"));

        clock.Advance(ApiKeys.Remembered - TimeSpan.FromMilliseconds(1));
        (await keys.Verify(key.Secret)).Should().NotBeNull("it is remembered");
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await keys.Verify(key.Secret)).Should().BeNull("it was read again");
    }

    [Test]
    public async Task The_last_use_is_written_after_the_call_and_never_set_back()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite]), Actor.Operator("test"));
        await keys.Verify(key!.Secret);
        (await keys.List()).Single().LastUsedAt.Should().BeNull("the call itself writes nothing");

        await uses.Write();
        var used = (await keys.List()).Single().LastUsedAt;
        used.Should().Be(clock.GetUtcNow().ToUnixTimeMilliseconds());

        await store.Database.Write(session => ApiKeyTable.MarkUsed(session, key.Id, used!.Value - 1));
        (await keys.List()).Single().LastUsedAt.Should().Be(used);
    }

    [Test]
    public async Task A_key_with_a_last_day_ends_by_itself()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite], ExpiresAt: clock.GetUtcNow().AddDays(1)), Actor.Operator("test"));
        (await keys.Verify(key!.Secret)).Should().NotBeNull();

        clock.Advance(TimeSpan.FromDays(1));

        (await keys.Verify(key.Secret)).Should().BeNull();
        (await keys.Rotate(key.Id, TimeSpan.Zero, Actor.Operator("test"))).Refusal.Should().Be(AccessRefusals.UnknownKey);
        (await keys.Create(new("panelen", [Scopes.ContactsWrite], ExpiresAt: clock.GetUtcNow()), Actor.Operator("test")))
            .Refusal.Should().Be(AccessRefusals.AlreadyOver);
    }

    [Test]
    public async Task A_renewed_key_holds_beside_the_old_one_for_a_while()
    {
        var (old, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite], ["Socialnämnden"]), Actor.Operator("test"));

        var (renewed, _) = await keys.Rotate(old!.Id, TimeSpan.FromHours(24), Actor.Operator("test"));

        (await keys.Verify(renewed!.Secret))!.UnitList.Should().Equal("Socialnämnden");
        (await keys.Verify(old.Secret))!.Id.Should().Be(old.Id);
        clock.Advance(TimeSpan.FromHours(24));
        (await keys.Verify(old.Secret)).Should().BeNull();
        (await keys.Verify(renewed.Secret)).Should().NotBeNull();
    }

    [Test]
    public async Task What_is_done_with_a_key_is_in_the_audit_log()
    {
        var (key, _) = await keys.Create(new("panelen", [Scopes.ContactsWrite]), Actor.User("u1"));
        await keys.Rotate(key!.Id, TimeSpan.Zero, Actor.User("u1"));
        await keys.Revoke(key.Id, Actor.User("u2"));

        var rows = await store.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || subject from audit order by seq"));
        rows.Should().Equal($"user:u1 key.create {key.Id}", $"user:u1 key.rotate {key.Id}", $"user:u2 key.revoke {key.Id}");
    }
}
