using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Contracts;
using Intake.Core;
using Intake.Core.Bus;
using Intake.Tests.Support;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>docs/messages.md against the contracts, the consumers and the queues.</summary>
public sealed partial class MessagesTests
{
    static IEnumerable<Type> Contracts => typeof(ContactsRecorded).Assembly.GetExportedTypes();

    [Test]
    public void Every_contract_stands_in_the_table_with_its_consumer_and_queue() =>
        Row().Matches(Repository.Read("docs/messages.md"))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value))
            .Should().BeEquivalentTo(Contracts.Select(contract => (contract.Name, ConsumerOf(contract).Name, QueueOf(contract))));

    [TestCase("rabbitmq")]
    [TestCase("embedded")]
    public void Every_consumer_is_at_work(string transport)
    {
        var services = Compose(transport);

        foreach (var contract in Contracts)
            services.Should().Contain(service => service.ServiceType == ConsumerOf(contract), transport);
    }

    [Test]
    public void A_message_carries_ids_and_nothing_else() =>
        Contracts.SelectMany(contract => contract.GetProperties()).Should().OnlyContain(property =>
            property.PropertyType == typeof(IReadOnlyList<string>) && property.Name.EndsWith("Ids", StringComparison.Ordinal));

    static Type ConsumerOf(Type contract) => typeof(CoreSetup).Assembly.GetTypes()
        .Single(type => type.IsClass && type.IsAssignableTo(typeof(IConsumer<>).MakeGenericType(contract)));

    static string QueueOf(Type contract) =>
        Topology.Queues.Single(queue => queue.Exchange == $"{contract.Namespace}:{contract.Name}").Name;

    static ServiceCollection Compose(string transport)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Bus:Transport"] = transport }).Build();
        var services = new ServiceCollection();
        if (transport == "embedded") services.AddApiProcess(configuration);
        else services.AddWorkerProcess(configuration);
        return services;
    }

    [GeneratedRegex("^\\| `(\\w+)` \\| [^|]+ \\| `(\\w+)` \\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
