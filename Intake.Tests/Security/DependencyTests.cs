using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>.ci/bom.mjs and .ci/weak.mjs: what the product is built of, and how answers about weaknesses are judged.</summary>
public sealed class DependencyTests
{
    const string Nothing = """{"projects":[{"path":"x.csproj"}]}""";
    const string NoneInNpm = """{"vulnerabilities":{}}""";

    const string Weak = """
        {"projects":[{"path":"x.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[
          {"id":"Example.Json","resolvedVersion":"1.0.0","vulnerabilities":[{"severity":"High","advisoryurl":"https://advisory.example/1"}]}]}]}]}
        """;

    [Test]
    public async Task The_bill_of_materials_names_every_package_of_the_lock_files_with_its_version()
    {
        using var folder = new TempFolder();

        (await Run(".ci/bom.mjs", folder.File("bom.json"))).Code.Should().Be(0);

        var bill = JsonDocument.Parse(File.ReadAllText(folder.File("bom.json"))).RootElement;
        bill.GetProperty("bomFormat").GetString().Should().Be("CycloneDX");
        var listed = bill.GetProperty("components").EnumerateArray().Select(one => one.GetProperty("purl").GetString()!).ToList();
        listed.Should().OnlyHaveUniqueItems().And.Contain(Locked("Intake.Api")).And.Contain(Locked("Intake.Worker"));
        listed.Should().Contain(purl => purl.StartsWith("pkg:npm/%40digdir/designsystemet-css@"));
    }

    [TestCase(Nothing, NoneInNpm, Weak, 0, "NuGet: no known weakness.")]
    [TestCase(Weak, NoneInNpm, Weak, 1, "NuGet: Example.Json 1.0.0 has a known weakness.")]
    [TestCase(Nothing, """{"vulnerabilities":{"x":{"name":"x","severity":"high"}}}""", Weak, 1, "npm: x has a known weakness.")]
    [TestCase(Nothing, NoneInNpm, Nothing, 0, "NuGet: not checked, the source does not tell of weaknesses.")]
    [TestCase(Nothing, """{"message":"405 Method Not Allowed"}""", Weak, 0, "npm: not checked, the source does not tell of weaknesses.")]
    [TestCase("", "", "", 0, "NuGet: not checked, the source does not tell of weaknesses.")]
    public async Task A_known_vulnerability_fails_and_a_missing_answer_is_no_pass(string nuget, string npm, string probe, int code, string line)
    {
        using var folder = new TempFolder();
        var files = new[] { "nuget", "npm", "probe" }.Select(folder.File).ToArray();
        foreach (var (file, text) in files.Zip([nuget, npm, probe])) await File.WriteAllTextAsync(file, text);

        var (ended, lines) = await Run([".ci/weak.mjs", .. files]);

        ended.Should().Be(code);
        lines.Should().Contain(line);
    }

    static IEnumerable<string> Locked(string host) =>
        JsonDocument.Parse(Repository.Read($"{host}/packages.lock.json")).RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject()).Where(package => package.Value.TryGetProperty("resolved", out _))
            .Select(package => $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}");

    static async Task<(int Code, string[] Lines)> Run(params string[] script)
    {
        var start = new ProcessStartInfo("node", script) { WorkingDirectory = Repository.Top, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Trim().Split('\n'));
    }
}
