using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Demo;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Intake.Tests.Demo;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class DemoSeedTests(string engine)
{
    [Test]
    public async Task An_empty_database_gets_a_year_of_contacts_and_a_full_one_is_left_alone()
    {
        await using var store = await TestStore.Create(engine);
        using var relay = new OutboxWakeUps();
        using var known = new KnownWordings(store.Database);
        var contacts = new ContactReader(store.Database);
        var seed = new DemoSeed(store.Database, store.Vault, relay, known, new(store.Database), contacts, TimeProvider.System, NullLoggerFactory.Instance);

        var count = await seed.Fill(default);

        count.Should().BeGreaterThan(300);
        var all = await contacts.List("demo", null, 1_000, Reading.Everything);
        all.Should().HaveCount(count).And.OnlyContain(c => c.State == "routed" && c.Area != null && c.Unit != null);
        all.Select(c => c.Link).Distinct().Should().BeEquivalentTo("new", "agent", "automatic");
        (await seed.Fill(default)).Should().Be(0);
    }
}
