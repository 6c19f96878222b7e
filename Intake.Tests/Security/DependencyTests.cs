using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>.ci/dependencies.mjs: what the product is built of, and how a report of vulnerabilities is judged.</summary>
public sealed class DependencyTests
{
    const string Clean = """{"version":1,"sources":[],"projects":[{"path":"x.csproj"}]}""";
    const string CleanNpm = """{"vulnerabilities":{}}""";

    const string Vulnerable = """
        {"version":1,"sources":[],"projects":[{"path":"x.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[
          {"id":"Example.Json","resolvedVersion":"1.0.0","vulnerabilities":[{"severity":"High","advisoryurl":"https://advisory.example/1"}]}]}]}]}
        """;

    [Test]
    public async Task The_bill_of_materials_names_every_package_of_the_lock_files_with_its_version()
    {
        using var folder = new TempFolder();
        await Run(folder, Clean, CleanNpm);

        var bill = JsonDocument.Parse(File.ReadAllText(folder.File("sbom.json"))).RootElement;
        bill.GetProperty("bomFormat").GetString().Should().Be("CycloneDX");
        var listed = bill.GetProperty("components").EnumerateArray().Select(one => one.GetProperty("purl").GetString()!).ToList();
        listed.Should().OnlyHaveUniqueItems().And.Contain(Locked("Intake.Api")).And.Contain(Locked("Intake.Worker"));
        listed.Should().Contain(purl => purl.StartsWith("pkg:npm/lit@") || purl.StartsWith("pkg:npm/%40digdir/designsystemet-css@"));
    }

    [TestCase(Clean, CleanNpm, 0, "3 passed, 0 failed, 0 skipped")]
    [TestCase(Vulnerable, CleanNpm, 1, "2 passed, 1 failed, 0 skipped")]
    [TestCase(Clean, """{"vulnerabilities":{"x":{"name":"x","range":"<2","severity":"high"}}}""", 1, "2 passed, 1 failed, 0 skipped")]
    [TestCase(Clean, """{"message":"405 Method Not Allowed"}""", 0, "2 passed, 0 failed, 1 skipped")]
    [TestCase("", "", 0, "1 passed, 0 failed, 2 skipped")]
    public async Task A_known_vulnerability_fails_and_a_missing_answer_is_no_pass(string nuget, string npm, int code, string last)
    {
        using var folder = new TempFolder();

        var (ended, lines) = await Run(folder, nuget, npm);

        ended.Should().Be(code);
        lines[^1].Should().Be(last);
        if (code == 1) lines.Should().Contain(line => line.StartsWith("FAILED"));
    }

    static IEnumerable<string> Locked(string host) =>
        JsonDocument.Parse(Repository.Read($"{host}/packages.lock.json")).RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject()).Where(package => package.Value.TryGetProperty("resolved", out _))
            .Select(package => $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}");

    static async Task<(int Code, string[] Lines)> Run(TempFolder folder, string nuget, string npm)
    {
        await File.WriteAllTextAsync(folder.File("nuget.json"), nuget);
        await File.WriteAllTextAsync(folder.File("npm.json"), npm);
        string[] options = ["--sbom", folder.File("sbom.json"), "--nuget-report", folder.File("nuget.json"), "--npm-report", folder.File("npm.json")];
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository.Top, ".ci/dependencies.mjs"), .. options]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Trim().Split('\n'));
    }
}
