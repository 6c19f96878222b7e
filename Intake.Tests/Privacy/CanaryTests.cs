using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Bus;
using Intake.Tests.Support;
using NUnit.Framework;
using RabbitMQ.Client;

namespace Intake.Tests.Privacy;

/// <summary>
/// People in every way in, then a search for them in every way out: logs at their most talkative, the broker, all
/// tables but the one that is made for it, answers, errors, metrics.
/// </summary>
[NonParallelizable]
public sealed class CanaryTests
{
    const string Queue = "kci-canary-test";

    /// <summary>The tables that are made for people's details.</summary>
    static readonly string[] vaults = [];

    readonly StringBuilder seen = new();

    [Test]
    public async Task Of_a_thousand_details_none_is_found_where_it_does_not_belong()
    {
        var people = Enumerable.Range(0, 170).Select(number => new Canary(number)).ToList();
        var broker = await SharedServers.RabbitMq();
        await using var product = await Installation.Create("sqlite", broker);
        product.Settings["Logging__LogLevel__Intake"] = "Trace";
        product.Settings["Logging__LogLevel__MassTransit"] = "Debug";
        var (api, client) = await product.StartApi();
        var worker = await product.StartWorker();
        await Broker.Use(broker, Listen);

        await Report(client, people.Take(100));
        await Import(product, people.Skip(100));
        await Err(client, people.Take(20));
        await Eventually.True(async () => (await client.Contacts("canary")).Count(contact => contact.State == "routed") == people.Count + 1, seconds: 60);
        await Look(client, people);
        seen.Append(api.Output).Append(worker.Output);
        foreach (var message in await Broker.Use(broker, Read)) seen.AppendLine(message);
        await Dump(product);

        var marks = people.SelectMany(person => person.Marks).ToList();
        var all = seen.ToString();
        TestContext.Out.WriteLine($"{marks.Count} details of {people.Count} people, searched for in {all.Length:N0} characters");
        marks.Should().HaveCountGreaterOrEqualTo(1_000);
        all.Should().Contain("[personnummer]").And.Contain("canary-", "what was searched is the right thing");
        marks.Where(mark => all.Contains(mark, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    static string Said(Canary person) =>
        $"Lampan vid port {person.Number + 1} på gården är trasig sedan {person.Number + 2} dagar. Nås på {person.Phone} eller {person.Email}, pnr {person.IdentityNumber}.";

    static object Contact(Canary person) => new
    {
        source = "canary",
        caseId = $"canary-{person.Number}",
        kind = "need",
        text = Said(person),
        channel = "phone",
        resident = new { name = person.Name, email = person.OtherEmail, phone = person.Phone, wants = "receipt", channel = "email" },
    };

    static async Task Report(IntakeClient client, IEnumerable<Canary> people)
    {
        foreach (var person in people) (await client.Post(Contact(person))).Id.Should().NotBeNull();
    }

    async Task Import(Installation product, IEnumerable<Canary> people)
    {
        using var folder = new TempFolder();
        var file = folder.File("canaries.jsonl");
        await File.WriteAllLinesAsync(file, people.Select(person => JsonSerializer.Serialize(new
        {
            caseId = $"canary-{person.Number}",
            text = Said(person),
            kind = "need",
            email = person.OtherEmail,
            phone = person.Phone,
            wants = "receipt",
        })));
        seen.AppendLine(await product.Run("import", file, "--source", "canary", "--json"));
    }

    // Whatever is wrong with a body, the answer and the log do not repeat it.
    async Task Err(IntakeClient client, IEnumerable<Canary> people)
    {
        using var http = client.NewHttp();
        foreach (var person in people)
        {
            object[] bodies =
            [
                new { source = "canary", caseId = "e", kind = person.Name, text = Said(person), channel = "phone" },
                new { source = "canary", caseId = "e", kind = "need", text = Said(person), channel = person.Email },
                new { source = "canary", caseId = "e", kind = "need", text = Said(person), channel = "phone", attachTo = person.IdentityNumber },
                new { source = "canary", caseId = "e", kind = "need", text = Said(person), channel = "phone", resident = new { email = person.Email + "@@", wants = "receipt", channel = "email" } },
                new { source = "canary", caseId = "e", kind = "need", text = new[] { Said(person) } },
            ];
            foreach (var body in bodies)
            {
                using var answer = await http.PostAsJsonAsync("/api/v1/contacts", body);
                // An unknown channel is no error: it is stored, masked.
                ((int)answer.StatusCode).Should().BeInRange(200, 422);
                seen.AppendLine(await answer.Content.ReadAsStringAsync());
            }
        }
    }

    async Task Look(IntakeClient client, IReadOnlyList<Canary> people)
    {
        using var http = client.NewHttp();
        var paths = new List<string> { "/metrics", "/api/v1/items?take=200", "/api/v1/contacts?source=canary&take=1000", "/api/v1/similar?text=lampan%20vid%20porten&take=20" };
        paths.AddRange((await client.Items()).Select(item => $"/api/v1/items/{item.Number}"));
        paths.AddRange(people.Take(20).Select(person => $"/api/v1/similar?text={Uri.EscapeDataString(Said(person))}"));
        paths.AddRange(people.Take(20).Select(person => $"/api/v1/items?q={Uri.EscapeDataString(person.Email)}"));
        foreach (var path in paths) seen.AppendLine(await http.GetStringAsync(path));
    }

    async Task Dump(Installation product)
    {
        var tables = await product.Store.Database.Read(session => session.Query<string>("select name from sqlite_master where type = 'table'"));
        foreach (var table in tables.Except(vaults))
        {
            var columns = await product.Store.Database.Read(session => session.Query<string>("select name from pragma_table_info(@table)", new { table }));
            var row = string.Join(" || ' ' || ", columns.Select(column => $"coalesce(cast({column} as text), '')"));
            foreach (var line in await product.Store.Database.Read(session => session.Query<string>($"select {row} from {table}"))) seen.AppendLine(line);
        }
    }

    static async Task<bool> Listen(IChannel channel)
    {
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueuePurgeAsync(Queue);
        foreach (var queue in Topology.Queues)
        {
            // As the product declares it: on a fresh broker the worker may not have come to it yet.
            await channel.ExchangeDeclareAsync(queue.Exchange, ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(Queue, queue.Exchange, "");
        }
        return true;
    }

    static async Task<IReadOnlyList<string>> Read(IChannel channel)
    {
        var messages = new List<string>();
        while (await channel.BasicGetAsync(Queue, autoAck: true) is { } message) messages.Add(Encoding.UTF8.GetString(message.Body.Span));
        await channel.QueueDeleteAsync(Queue);
        messages.Should().NotBeEmpty();
        return messages;
    }
}
