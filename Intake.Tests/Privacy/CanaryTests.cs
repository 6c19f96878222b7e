using System.Text.Json;
using FluentAssertions;
using Intake.Core.Bus;
using Intake.Tests.Support;
using Microsoft.Data.Sqlite;
using MimeKit;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

/// <summary>
/// People in by the API and by files, in real processes with a broker of their own; then a search for them in every way out: logs at their
/// most talkative, the broker's queues and the bytes on its disk, the store's rows and bytes, letters, answers, errors, metrics. The pages
/// are searched by <see cref="CanaryPagesTests"/>.
/// </summary>
[NonParallelizable]
public sealed class CanaryTests
{
    readonly List<Canary> people = [.. Enumerable.Range(0, 170).Select(number => new Canary(number))];

    CanarySearch search = null!;

    [Test]
    public async Task Of_a_thousand_details_none_is_found_where_it_does_not_belong()
    {
        search = new(people);
        using var broker = await RabbitBroker.StartNew();
        await using var product = await Installation.Create("sqlite", broker.Uri);
        product.Settings["Logging__LogLevel__Intake"] = "Trace";
        product.Settings["Logging__LogLevel__MassTransit"] = "Debug";
        var (api, client) = await product.StartApi();
        var worker = await product.StartWorker();
        var queues = new CanaryQueues(broker.Uri);
        await queues.Listen();
        var broken = queues.Break();

        foreach (var person in people.Take(100)) (await client.Post(person.Contact)).Id.Should().NotBeNull();
        await Import(product, people.Skip(100));
        await Err(client, people.Take(20));
        await Eventually.True(async () => (await client.Contacts("canary")).Count(contact => contact.State == "routed") == people.Count + 1, seconds: 60);
        await Ask(client);
        await broken;
        Letters(product);
        foreach (var process in new[] { api, worker })
        {
            process.Output.Split('\n').Length.Should().BeLessThan(2_000, "all that was logged is still there");
            search.Look("logs", process.Output);
        }
        await Eventually.True(async () => await broker.Count(Topology.Pipeline.Error) == 1, seconds: 60);
        foreach (var (queue, message) in await queues.Read()) search.Look(queue, message);
        search.LookIntoFiles("the broker's files", broker.Folder).Should().Contain("Intake.Contracts:ContactsRecorded");
        await Store(product);

        Report();
    }

    void Report()
    {
        var marks = people.SelectMany(person => person.Marks).Distinct().ToList();
        TestContext.Out.WriteLine($"{marks.Count} details of {people.Count} people ({people.Count(person => person.IsProtected)} of them protected), searched for in {search.Characters:N0} characters: {search}");
        marks.Should().HaveCountGreaterOrEqualTo(1_000);
        search.Found.Should().BeEmpty();
    }

    async Task Import(Installation product, IEnumerable<Canary> rows)
    {
        using var folder = new TempFolder();
        var file = folder.File("canaries.jsonl");
        await File.WriteAllLinesAsync(file, rows.Select(person => JsonSerializer.Serialize(new
        {
            caseId = $"canary-{person.Number}",
            text = person.Said,
            kind = "need",
            place = person.Place,
            protectedIdentity = person.IsProtected ? "true" : "",
            area = $"Från {person.Name}",
            email = person.OtherEmail,
            phone = person.Phone,
            wants = "receipt",
        })));
        search.Look("import", await product.Run("import", file, "--source", "canary", "--json"));
    }

    // Whatever is wrong with a body, the answer and the log do not repeat it.
    async Task Err(IntakeClient client, IEnumerable<Canary> callers)
    {
        using var http = client.NewHttp();
        foreach (var person in callers)
            foreach (var body in CanaryErrors.Of(person))
            {
                using var answer = await http.PostAsync("/api/v1/contacts", new StringContent(body, null, "application/json"));
                // An unknown channel is no error: it is stored, masked.
                ((int)answer.StatusCode).Should().BeInRange(200, 422);
                search.Look("errors", answer + await answer.Content.ReadAsStringAsync());
            }
    }

    async Task Ask(IntakeClient client)
    {
        using var http = client.NewHttp();
        var paths = new List<string> { "/metrics", "/api/v1/contacts?source=canary&take=1000", "/api/v1/similar?text=lampan%20vid%20porten&take=20" };
        paths.AddRange((await client.Items()).Select(item => $"/api/v1/items/{item.Number}"));
        paths.AddRange(people.Take(20).SelectMany(person => person.Marks).Select(mark => $"/api/v1/items?q={Uri.EscapeDataString(mark)}"));
        foreach (var path in paths) search.Look(path.StartsWith("/api", StringComparison.Ordinal) ? "search and lists" : path, await http.GetStringAsync(path));
        // The street that the caller wrote may stand in the answer's reason.
        foreach (var person in people.Take(20))
            search.Look("search and lists", await http.GetStringAsync($"/api/v1/similar?text={Uri.EscapeDataString(person.Said)}"), [person.Street, person.Address]);
    }

    // A letter knows its addressee's name and address, and nobody else's.
    void Letters(Installation product)
    {
        var letters = Directory.GetFiles(product.Letters, "*.eml").Select(path => MimeMessage.Load(path)).ToList();
        letters.Should().HaveCountGreaterThan(100);
        foreach (var letter in letters)
        {
            var addressee = people.Single(person => person.OtherEmail == letter.To.Mailboxes.Single().Address);
            addressee.IsProtected.Should().BeFalse("nothing is sent to a protected identity");
            search.Look("letters", $"{letter.Headers.Aggregate("", (all, header) => $"{all}\n{header.Field}: {header.Value}")}\n{letter.TextBody}\n{letter.HtmlBody}", [addressee.Name, addressee.OtherEmail]);
        }
    }

    async Task Store(Installation product)
    {
        var rows = await StoreText.Of(product.Store);
        rows.Should().Contain("[personnummer]").And.Contain("[namn]").And.Contain("[adress]").And.Contain("canary-", "what is searched is the right thing");
        search.Look("tables", rows);
        (await product.Store.Database.Read(session => session.Single<long>(
            "select count(*) from vault where protected = 1 and (sealed is not null or email_hash is not null or phone_hash is not null)"))).Should().Be(0);
        (await product.Store.Database.Read(session => session.Single<long>(
            "select count(*) from contacts c join vault v on v.contact_id = c.id where v.protected = 1 and c.place is not null"))).Should().Be(0);
        var file = new SqliteConnectionStringBuilder(product.Store.Options.Value.ConnectionString).DataSource;
        search.LookIntoFiles("the store's files", Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*").Should().Contain("[personnummer]");
    }
}
