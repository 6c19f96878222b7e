using Intake.Contracts;

namespace Intake.Core.Bus;

/// <summary>
/// The queues and what fills them. Publisher and consumer both declare it: an exchange without a queue drops a
/// message although it confirms it.
/// </summary>
public static class Topology
{
    /// <summary>How often a message is given to a worker that dies over it, before it is set aside.</summary>
    public const int DeliveryLimit = 20;

    public static readonly BusQueue Pipeline = new("intake-pipeline", ExchangeOf<ContactsRecorded>());
    public static readonly BusQueue Feedback = new("intake-feedback", ExchangeOf<MessagesQueued>());
    public static readonly BusQueue Dispatch = new("intake-dispatch", ExchangeOf<DispatchesQueued>());
    public static readonly BusQueue WriteBack = new("intake-write-back", ExchangeOf<WriteBacksQueued>());

    public static IReadOnlyList<BusQueue> Queues { get; } = [Pipeline, Feedback, Dispatch, WriteBack];

    /// <summary>MassTransit's name of a message's exchange: its namespace is part of the wire format.</summary>
    static string ExchangeOf<T>() => $"{typeof(T).Namespace}:{typeof(T).Name}";
}

/// <summary>A quorum queue, the exchange of the message it takes, and where its failures go.</summary>
public sealed record BusQueue(string Name, string Exchange)
{
    /// <summary>Messages whose handler failed to the end: set aside by the worker. MassTransit's name.</summary>
    public string Error => $"{Name}_error";

    /// <summary>Messages of a type that nobody handles: set aside by the worker. MassTransit's name.</summary>
    public string Skipped => $"{Name}_skipped";

    /// <summary>Messages over the delivery limit: set aside by the broker.</summary>
    public string Dead => $"{Name}_dead";

    public IReadOnlyList<string> SetAside => [Error, Skipped, Dead];

    /// <summary>Of the queue, and of its error and skipped queues too: MassTransit declares those alike.</summary>
    public IReadOnlyDictionary<string, object> Arguments(int replicas) => new Dictionary<string, object>
    {
        ["x-queue-type"] = "quorum",
        ["x-quorum-initial-group-size"] = replicas,
        ["x-delivery-limit"] = Topology.DeliveryLimit,
        ["x-dead-letter-exchange"] = Dead,
    };
}
