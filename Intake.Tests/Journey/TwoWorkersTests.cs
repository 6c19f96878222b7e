using System.Text.Json;
using FluentAssertions;
using Intake.Core.Bus;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Journey;

/// <summary>Two workers decide at the same time on PostgreSQL.</summary>
[NonParallelizable]
public sealed class TwoWorkersTests
{
    const int All = 2_000, Same = 500;

    [Test]
    public async Task The_same_need_voiced_five_hundred_times_is_one_item()
    {
        var broker = await SharedServers.RabbitMq();
        await using var product = await Installation.Create("postgres", broker);
        // Small messages, so that both are at work all the time.
        product.Settings["Outbox__RowsPerMessage"] = "10";
        await product.StartWorker();
        await product.StartWorker();
        await Eventually.True(async () => await Workers(broker) == 2);
        using var folder = new TempFolder();

        await product.Run("import", WriteContacts(folder.File("contacts.jsonl")), "--source", "test", "--json");

        await Eventually.True(async () => await Count(product, "links") == All, 120);
        (await Count(product, "(select distinct contact_id from links where withdrawn_at is null) linked")).Should().Be(All);
        (await Count(product, "items")).Should().Be(All - Same + 1);
        (await Count(product, $"items where voices = {Same}")).Should().Be(1);
        (await Count(product, "items where voices not in (1, 500)")).Should().Be(0);
    }

    static string WriteContacts(string file)
    {
        File.WriteAllLines(file, Enumerable.Range(0, All).Select(number => JsonSerializer.Serialize(new
        {
            caseId = $"{number}",
            text = number % (All / Same) == 0 ? "Det går inte att korsa vägen vid skolan." : $"Gatlykta nummer {number} är trasig.",
        })));
        return file;
    }

    static Task<uint> Workers(Uri broker) =>
        Broker.Use(broker, channel => channel.ConsumerCountAsync(Topology.Pipeline.Name));

    static Task<long> Count(Installation product, string from) =>
        product.Store.Database.Read(session => session.Single<long>($"select count(*) from {from}"));
}
