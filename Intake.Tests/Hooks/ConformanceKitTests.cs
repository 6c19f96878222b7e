using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

/// <summary>plugins/conformance, run as an integrator runs it, against a real API; it must notice one that is not right.</summary>
public sealed class ConformanceKitTests
{
    static readonly string kit = Path.Combine(Repository.Top, "plugins/conformance/run.mjs");

    RunningApi api = null!;

    [OneTimeSetUp]
    public void Start() => api = new RunningApi();

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase(SourceKind.Standard)]
    [TestCase(SourceKind.Zammad)]
    [TestCase(SourceKind.Zendesk)]
    public async Task It_passes_at_an_instance_that_knows_the_secret(string kind)
    {
        var old = await HookSender.Register(api.Services, $"{kind}-kit", kind);
        var (secret, _) = await api.Services.GetRequiredService<SourceRegister>().Rotate($"{kind}-kit", SecretPurpose.Hook, TimeSpan.FromHours(1), Actor.Operator("test"));

        var (exit, output) = await Run(secret!, "--source", $"{kind}-kit", "--kind", kind, "--previous", old);

        exit.Should().Be(0, output);
        output.Should().Contain(" 0 failed, 0 skipped");
    }

    [Test]
    public async Task It_fails_at_an_instance_that_has_another_secret_another_kind_or_is_away()
    {
        await HookSender.Register(api.Services, "other-kit");
        var secret = await HookSender.Register(api.Services, "kind-kit", SourceKind.Zammad);

        (await Run(SecretPurpose.New(), "--source", "other-kit", "--kind", "standard")).Should().Match<(int Exit, string Output)>(run => run.Exit == 1 && run.Output.Contains("FAIL  good"));
        (await Run(secret, "--source", "kind-kit", "--kind", "standard")).Exit.Should().Be(1);
        (await Run(secret, "--source", "kind-kit", "--kind", "zendesk")).Exit.Should().Be(1);
        (await Run(secret, "--source", "kind-kit", "--kind", "zammad", "--url", "http://127.0.0.1:1")).Exit.Should().Be(1);
        (await Run("", "--source", "kind-kit")).Exit.Should().Be(2);
    }

    [Test]
    public void Its_vectors_are_judged_alike_here()
    {
        foreach (var vector in JsonDocument.Parse(Repository.Read("plugins/conformance/vectors.json")).RootElement.EnumerateArray())
        {
            string Of(string name) => vector.GetProperty(name).GetString()!;
            var verdict = StandardWebhooks.Verify(
                Of("id"), Of("timestamp"), Of("signature"), System.Text.Encoding.UTF8.GetBytes(Of("body")), [Of("secret")], DateTimeOffset.FromUnixTimeSeconds(1614265330));
            (verdict == SignatureVerdict.Good).Should().Be(vector.GetProperty("good").GetBoolean(), Of("name"));
        }
    }

    async Task<(int Exit, string Output)> Run(string secret, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [kit, "--url", api.Address.ToString(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KCI_HOOK_SECRET"] = secret;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
