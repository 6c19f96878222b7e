using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>In the embedded mode the running API carries on what another process imports, and still answers agents.</summary>
[NonParallelizable]
public sealed class ImportBesideApiTests
{
    const int Rows = 3_000;

    [Test]
    public async Task What_is_imported_reaches_the_backlog_and_agents_do_not_wait()
    {
        await using var product = await Installation.Create("sqlite", null);
        var (_, api) = await product.StartApi();
        using var folder = new TempFolder();
        var file = folder.File("artvise.jsonl");
        File.WriteAllLines(file, Enumerable.Range(1, Rows).Select(id =>
            $$"""{"id":{{id}},"text":"Bänk nummer {{id}} vid hållplatsen saknas.","datum":"2026-03-01"}"""));

        var import = product.Run("import", file, "--json");
        var slowest = TimeSpan.Zero;
        for (var call = 0; !import.IsCompleted; call++)
        {
            var started = Stopwatch.GetTimestamp();
            (await api.Post(ContactBody.Of($"agent-{call}", "Papperskorgen vid torget saknas."))).Status.Should().Be(HttpStatusCode.Created);
            if (Stopwatch.GetElapsedTime(started) is var took && took > slowest) slowest = took;
        }

        JsonDocument.Parse(await import).RootElement.GetProperty("accepted").GetInt32().Should().Be(Rows);
        TestContext.Out.WriteLine($"Slowest answer beside the import: {slowest.TotalMilliseconds:F0} ms");
        slowest.Should().BeLessThan(TimeSpan.FromSeconds(5));
        await Eventually.True(async () =>
            await api.Contacts("artvise") is { Count: Rows } contacts && contacts.All(contact => contact.State == "routed"), seconds: 120);
    }
}
