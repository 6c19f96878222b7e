using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Health;

/// <summary>What a load balancer and an orchestrator are told while the broker is away.</summary>
public sealed class ReadinessTests
{
    // Nobody listens there.
    const string Away = "amqp://guest:guest@127.0.0.1:1/";

    [Test]
    public async Task An_API_whose_broker_is_away_is_ready_all_the_same_and_says_what_is_degraded()
    {
        await using var api = new RunningApi(
            ("Bus:Transport", "rabbitmq"), ("Bus:RabbitMq:Uri", Away), ("Storage:MigrateAtStart", "true"));
        using var anybody = api.Anonymous();

        var answer = await anybody.GetAsync("/health/ready");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var parts = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parts");
        Status(parts, "store").Should().Be("healthy");
        Status(parts, "broker").Should().Be("degraded");
    }

    [Test]
    public async Task A_worker_answers_health_and_metrics_where_it_is_told_to()
    {
        await using var product = await Installation.Create("sqlite", new Uri(Away));
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        product.Settings["Worker__Listen"] = address;

        await product.StartWorker();

        using var watcher = new HttpClient { BaseAddress = new(address) };
        (await watcher.GetAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await watcher.GetStringAsync("/health/ready")).Should().Contain("\"status\":\"degraded\"").And.Contain("broker");
        await Eventually.True(async () => (await watcher.GetStringAsync("/metrics")).Contains("intake_outbox_waiting", StringComparison.Ordinal));
    }

    static string? Status(JsonElement parts, string part) => parts.GetProperty(part).GetProperty("status").GetString();
}
