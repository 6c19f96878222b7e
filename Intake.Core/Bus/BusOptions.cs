using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Bus;

/// <summary>How processes talk; section <c>Bus</c>.</summary>
public sealed class BusOptions
{
    /// <summary><c>embedded</c>: all in one process. <c>rabbitmq</c>: over a broker, with workers.</summary>
    [RegularExpression("embedded|rabbitmq", ErrorMessage = "Bus:Transport must be 'embedded' or 'rabbitmq'.")]
    public string Transport { get; set; } = "embedded";

    public RabbitMqOptions RabbitMq { get; set; } = new();

    public bool IsEmbedded => Transport == "embedded";
}

/// <summary>The broker; section <c>Bus:RabbitMq</c>.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>With user, password and virtual host: <c>amqp://user:password@host:5672/vhost</c>; <c>amqps</c> for TLS.</summary>
    public Uri Uri { get; set; } = new("amqp://guest:guest@localhost:5672/");

    /// <summary>Messages that a worker handles at once.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>Copies of each quorum queue; 1 on a single broker, 3 in a cluster.</summary>
    [Range(1, 7)]
    public int Replicas { get; set; } = 1;
}
