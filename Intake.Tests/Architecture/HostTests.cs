using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FluentAssertions;
using Intake.Api.Contacts;
using Intake.Core;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Architecture;

/// <summary>
/// Rule 2: domain rules never sit in a host. What can be checked of it: a host talks to no database and no bus, names
/// no table and opens no session of the store; so whatever it knows or changes, it asks Core for.
/// </summary>
[TestFixtureSource(nameof(Hosts))]
public sealed class HostTests(string host)
{
    static readonly string[] notForHosts = ["Dapper", "MassTransit", "RabbitMQ.Client", "Npgsql", "Microsoft.Data.Sqlite", "dbup", "MailKit"];

    static readonly string[] storeTypes = ["Session", "Dialect"];

    static string[] Hosts => ["Intake.Api", "Intake.Worker"];

    [Test]
    public void A_host_uses_no_database_bus_or_mail_library() =>
        Loaded.GetReferencedAssemblies().Select(used => used.Name!)
            .Where(used => notForHosts.Any(start => used.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .Should().BeEmpty();

    [Test]
    public void A_host_names_no_table_and_opens_no_session() =>
        CoreTypes().Where(type => type.EndsWith("Table", StringComparison.Ordinal) || storeTypes.Contains(type))
            .Should().BeEmpty();

    [Test]
    public void A_host_starts_in_at_most_60_lines() =>
        Repository.Read($"{host}/Program.cs").Split('\n').Should().HaveCountLessThanOrEqualTo(60);

    Assembly Loaded => host == "Intake.Api" ? typeof(ContactRequest).Assembly : Assembly.Load("Intake.Worker");

    // Every type of Core that the compiled host mentions anywhere, in lambdas too.
    List<string> CoreTypes()
    {
        using var file = new PEReader(File.OpenRead(Loaded.Location));
        var reader = file.GetMetadataReader();
        var types = reader.TypeReferences.Select(reader.GetTypeReference)
            .Where(type => reader.GetString(type.Namespace).StartsWith(typeof(CoreSetup).Namespace!, StringComparison.Ordinal))
            .Select(type => reader.GetString(type.Name)).Distinct().ToList();
        types.Should().NotBeEmpty("the host is made of Core");
        return types;
    }
}
