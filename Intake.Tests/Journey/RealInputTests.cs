using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Journey;

/// <summary>Hundreds of real proposals through the import, a broker and a worker, on both stores.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
[Category("Measure")]
[NonParallelizable]
public sealed class RealInputTests(string engine)
{
    const int Proposals = 966;
    static readonly string[] tables = ["contacts", "items", "links", "classifications", "suggestions", "inbox", "outbox", "wording_log", "item_events", "vault"];

    Installation product = null!;
    IntakeClient api = null!;
    IReadOnlyList<ContactLine> contacts = null!;
    Summary first = null!;

    [OneTimeSetUp]
    public async Task Import()
    {
        var file = SharedData.File("goteborgsforslaget/dev.jsonl");
        product = await Installation.Create(engine, await SharedServers.RabbitMq());
        (_, api) = await product.StartApi();
        await product.StartWorker();

        first = await Import(file);

        await Eventually.True(async () => await Count("links") == Proposals, 120);
        contacts = await api.Contacts("goteborgsforslaget");
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (product is not null) await product.DisposeAsync();
    }

    [Test]
    public void All_are_accepted() =>
        first.Should().BeEquivalentTo(new { Read = Proposals, Accepted = Proposals, AlreadyKnown = 0, Refused = 0 });

    [Test]
    public void Each_is_linked_to_an_item_with_area_unit_and_reason()
    {
        contacts.Should().HaveCount(Proposals).And.OnlyContain(contact => contact.State == "routed");
        contacts.SelectMany(contact => new[] { contact.Item, contact.Area, contact.Unit, contact.Because })
            .Should().OnlyContain(text => !string.IsNullOrWhiteSpace(text));
    }

    [Test]
    public async Task Each_is_linked_to_exactly_one()
    {
        (await Count("(select contact_id from links where withdrawn_at is null group by contact_id having count(*) = 1) once"))
            .Should().Be(Proposals);
    }

    [Test]
    public void Just_those_that_were_handed_in_again_are_linked_automatically()
    {
        var together = contacts.GroupBy(contact => contact.Item)
            .Where(item => item.Count() > 1)
            .Select(item => string.Join(' ', item.Select(contact => int.Parse(contact.CaseId, CultureInfo.InvariantCulture)).Order()));

        together.Should().BeEquivalentTo("785 872 5270", "861 1049");
        contacts.Count(contact => contact.Link == "automatic").Should().Be(3);
    }

    [Test]
    public async Task The_backlog_counts_the_same_voices()
    {
        var items = await api.Items();

        items.Sum(item => item.Voices).Should().Be(Proposals);
        items.Should().HaveCount(Proposals - 3);
        items.ToDictionary(item => item.Number, item => item.Voices)
            .Should().BeEquivalentTo(contacts.GroupBy(contact => contact.Item!).ToDictionary(item => item.Key, item => item.LongCount()));
    }

    [Test]
    public async Task Importing_the_file_again_changes_nothing()
    {
        var before = await Counts();

        var again = await Import(SharedData.File("goteborgsforslaget/dev.jsonl"));

        again.Should().BeEquivalentTo(new { Read = Proposals, Accepted = 0, AlreadyKnown = Proposals, Refused = 0 });
        (await Counts()).Should().Equal(before);
    }

    async Task<Summary> Import(string file) =>
        JsonSerializer.Deserialize<Summary>(await product.Run("import", file, "--json"), JsonSerializerOptions.Web)!;

    async Task<IReadOnlyList<long>> Counts()
    {
        var counts = new List<long>();
        foreach (var table in tables) counts.Add(await Count(table));
        return counts;
    }

    Task<long> Count(string from) =>
        product.Store.Database.Read(session => session.Single<long>($"select count(*) from {from}"));

    sealed record Summary(int Read, int Accepted, int AlreadyKnown, int Refused, double Seconds);
}
