using System.Diagnostics.Metrics;
using Intake.Core.Contacts;
using Intake.Core.Hooks;

namespace Intake.Core.Telemetry;

/// <summary>
/// The product's own measurements, listed in docs/running.md. Tags are closed lists of codes: never an id, a place or
/// a name. What a transaction does is counted once it is committed.
/// </summary>
public static class IntakeMeter
{
    public const string Name = "Intake";

    static readonly Meter meter = new(Name);

    static readonly Counter<long> recorded = Counter("intake.contact.recorded", "{contact}");
    static readonly Counter<long> refused = Counter("intake.contact.refused", "{contact}");
    static readonly Counter<long> turnedAway = Counter("intake.access.refused", "{call}");
    static readonly Counter<long> panelRefused = Counter("intake.panel.refused", "{session}");
    static readonly Counter<long> flags = Counter("intake.panel.flags", "{contact}");
    static readonly Counter<long> undone = Counter("intake.panel.undone", "{contact}");
    static readonly Counter<long> relayed = Counter("intake.outbox.relayed", "{row}");
    static readonly Histogram<double> relayDelay = Seconds("intake.outbox.delay");
    static readonly Counter<long> relayFaults = Counter("intake.outbox.faults", "{message}");
    static readonly Gauge<long> waiting = meter.CreateGauge<long>("intake.outbox.waiting", "{row}");
    static readonly Gauge<double> oldest = meter.CreateGauge<double>("intake.outbox.oldest", "s");
    static readonly Counter<long> contacts = Counter("intake.pipeline.contacts", "{contact}");
    static readonly Histogram<double> routing = Seconds("intake.pipeline.delay");
    static readonly Histogram<double> handling = Seconds("intake.pipeline.duration");
    static readonly Counter<long> suggestions = Counter("intake.pipeline.suggestions", "{suggestion}");
    static readonly Counter<long> attempts = Counter("intake.feedback.attempts", "{attempt}");
    static readonly Counter<long> messages = Counter("intake.feedback.messages", "{message}");
    static readonly Counter<long> deliveries = Counter("intake.hooks.deliveries", "{delivery}");
    static readonly Counter<long> refusedDeliveries = Counter("intake.hooks.refused", "{delivery}");
    static readonly Counter<long> dispatches = Counter("intake.endpoint.attempts", "{attempt}");
    static readonly Counter<long> writeBacks = Counter("intake.writeback.attempts", "{attempt}");

    public static Recorded Recorded(Recorded answer, string? kind)
    {
        if (answer is Contacts.Recorded.Refused(var refusal)) Refused(refusal);
        else recorded.Add(1, Tag("kind", kind), Tag("outcome", OutcomeOf(answer)));
        return answer;
    }

    public static Refusal Refused(Refusal refusal)
    {
        refused.Add(1, new KeyValuePair<string, object?>("error.type", refusal.Code));
        return refusal;
    }

    /// <param name="code">Why a call was not let in.</param>
    public static void TurnedAway(string code) => turnedAway.Add(1, new KeyValuePair<string, object?>("error.type", code));

    public static Refusal PanelRefused(Refusal refusal)
    {
        panelRefused.Add(1, new KeyValuePair<string, object?>("error.type", refusal.Code));
        return refusal;
    }

    public static Recorded Flagged(Recorded answer, string? kind)
    {
        if (answer is not Contacts.Recorded.Refused) flags.Add(1, Tag("kind", kind), Tag("outcome", OutcomeOf(answer)));
        return answer;
    }

    public static void Undone() => undone.Add(1);

    /// <param name="availableAt">From when each row could go (unix ms).</param>
    public static void Relayed(string type, IReadOnlyCollection<long> availableAt, long now)
    {
        relayed.Add(availableAt.Count, Tag("type", type));
        foreach (var at in availableAt) relayDelay.Record(Elapsed(at, now), Tag("type", type));
    }

    public static void NotRelayed(string type) => relayFaults.Add(1, Tag("type", type));

    /// <param name="since">From when the oldest row could go (unix ms); null when none waits.</param>
    public static void Waiting(long rows, long? since, long now)
    {
        waiting.Record(rows);
        oldest.Record(Elapsed(since ?? now, now));
    }

    public static void Routed(string how, int suggested, long receivedAt, long now)
    {
        contacts.Add(1, Tag("outcome", how));
        suggestions.Add(suggested);
        routing.Record(Elapsed(receivedAt, now), Tag("outcome", how));
    }

    public static void NotRouted() => contacts.Add(1, Tag("outcome", "failed"));

    public static void Handled(TimeSpan duration) => handling.Record(duration.TotalSeconds);

    public static void Attempted(string outcome) => attempts.Add(1, Tag("outcome", outcome));

    public static void Finished(string state) => messages.Add(1, Tag("state", state));

    public static HookDelivery Delivered(HookDelivery delivery, bool isFirst)
    {
        deliveries.Add(1, Tag("kind", delivery.Kind), Tag("outcome", isFirst ? delivery.Outcome : "repeated"));
        return delivery;
    }

    /// <param name="code">Why it was not taken.</param>
    public static void DeliveryRefused(string code) => refusedDeliveries.Add(1, new KeyValuePair<string, object?>("error.type", code));

    public static void Dispatched(string outcome) => dispatches.Add(1, Tag("outcome", outcome));

    public static void ToldCase(string outcome) => writeBacks.Add(1, Tag("outcome", outcome));

    static Counter<long> Counter(string name, string unit) => meter.CreateCounter<long>(name, unit);

    // From a commit's milliseconds to a broker that was away for hours.
    static Histogram<double> Seconds(string name) => meter.CreateHistogram<double>(
        name, "s", advice: new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3600] });

    static KeyValuePair<string, object?> Tag(string name, string? value) => new($"intake.{name}", value);

    static double Elapsed(long since, long now) => Math.Max(0, now - since) / 1000.0;

    static string OutcomeOf(Recorded answer) => answer switch
    {
        Contacts.Recorded.Accepted => "stored",
        Contacts.Recorded.AlreadyKnown => "known",
        _ => "repeated",
    };
}
