using System.Text.Json;
using FluentAssertions;
using Intake.Core.Sources;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Sources;

public class SourceVerbTests
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
    public async Task A_source_is_made_listed_and_given_another_secret_by_the_command_line()
    {
        var made = await verb.Run("sources", "create", "rt", "--kind", "request-tracker", "--title", "Ärenden", "--origin", "https://rt.example.se", "--json");

        made.Exit.Should().Be(0, made.Error);
        var answer = JsonDocument.Parse(made.Output).RootElement;
        answer.GetProperty("contextSecret").GetString().Should().StartWith("whsec_");
        var list = await verb.Run("sources", "list");
        list.Output.Trim().Should().Be("rt  request-tracker  https://rt.example.se  -");
        (await verb.RunWith("1-14-0123456789\n", "sources", "rotate", "rt", "--purpose", "api", "--secret-from-stdin")).Exit.Should().Be(0);
        var again = await verb.Run("sources", "create", "rt", "--kind", "request-tracker", "--title", "Ärenden");
        (again.Exit, again.Error.Trim()).Should().Be((1, SourceRefusals.Known.En));
    }
}
