using System.Net.Http.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Telemetry;

/// <summary>What an operator's Prometheus reads.</summary>
[NonParallelizable]
public sealed partial class MetricsTests
{
    static readonly string[] measured =
    [
        "intake_contact_recorded_total{", "intake_contact_refused_total{", "intake_outbox_relayed_total{", "intake_outbox_delay_seconds_count{",
        "intake_outbox_waiting{", "intake_outbox_oldest_seconds{", "intake_pipeline_contacts_total{", "intake_pipeline_delay_seconds_count{",
        "intake_pipeline_duration_seconds_count{", "intake_pipeline_suggestions_total{", "intake_feedback_attempts_total{",
        "intake_feedback_messages_total{",
    ];

    static readonly string[] tags = ["intake_kind", "intake_outcome", "intake_type", "intake_state", "error_type", "le", "otel_scope_name"];

    [Test]
    public async Task A_contact_and_a_refusal_are_counted_all_the_way_and_nothing_tells_whose_they_were()
    {
        await using var api = new RunningApi();
        using var client = await api.WithKey();
        await new IntakeClient(api.Address, client.DefaultRequestHeaders.Authorization!.Parameter!)
            .Post(ContactBody.WantingReceipt("measured-1", "Det saknas en bänk vid Sälöfjordens brygga."));
        await client.PostAsync("/api/v1/contacts", JsonContent.Create(new { source = "measured" }));

        await Eventually.True(async () => (await Own(client)).Any(line => line.StartsWith("intake_feedback_messages_total", StringComparison.Ordinal)));

        var lines = await Own(client);
        measured.Where(name => !lines.Any(line => line.StartsWith(name, StringComparison.Ordinal))).Should().BeEmpty();
        lines.Should().NotContain(line => line.Contains("Sälö", StringComparison.Ordinal) || line.Contains("measured-1", StringComparison.Ordinal));
        lines.SelectMany(line => Label().Matches(line)).Select(label => label.Groups[1].Value).Distinct().Should().BeSubsetOf(tags);
    }

    static async Task<IReadOnlyList<string>> Own(HttpClient client) =>
        [.. (await client.GetStringAsync("/metrics")).Split('\n').Where(line => line.StartsWith("intake_", StringComparison.Ordinal))];

    [GeneratedRegex("[{,](\\w+)=")]
    private static partial Regex Label();
}
