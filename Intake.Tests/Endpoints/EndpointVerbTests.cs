using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Endpoints;

public sealed class EndpointVerbTests
{
    string folder = null!;
    Verb verb = null!;

    [SetUp]
    public void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("kci-test-").FullName;
        verb = new Verb($"Data Source={Path.Combine(folder, "intake.db")}");
    }

    [TearDown]
    public void Clean() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task An_endpoint_is_made_changed_and_switched_by_the_command_line()
    {
        var made = await verb.Run("endpoints", "create", "https://lake.example.se/hook", "--title", "Datalagret", "--json");
        made.Exit.Should().Be(0, made.Error);
        var answer = JsonDocument.Parse(made.Output).RootElement;
        var (id, secret) = (answer.GetProperty("id").GetString()!, answer.GetProperty("secret").GetString()!);

        (await verb.Run("endpoints", "rotate", id)).Output.Should().Contain("whsec_").And.NotContain(secret);
        (await verb.Run("endpoints", "test", id)).Exit.Should().Be(0);
        (await verb.Run("endpoints", "disable", id)).Exit.Should().Be(0);

        var list = (await verb.Run("endpoints", "list")).Output;
        list.Should().Contain("https://lake.example.se/hook").And.Contain("disabled").And.NotContain("whsec_");
        (await verb.Run("endpoints", "create", "ftp://lake.example.se", "--title", "Fel")).Exit.Should().Be(1);
    }
}
