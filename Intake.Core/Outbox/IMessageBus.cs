namespace Intake.Core.Outbox;

/// <summary>Where the relay hands its messages: RabbitMQ, or the Mediator inside one process.</summary>
public interface IMessageBus
{
    /// <summary>
    /// Returns when the message is safe: confirmed by the broker and in at least one queue, or handled.
    /// Throws otherwise; after a time-out it is unknown whether it is there, and it is sent again.
    /// </summary>
    /// <param name="type">A type of <see cref="OutboxTable"/>.</param>
    /// <param name="subjects">Ids, at most 100.</param>
    Task Publish(string type, IReadOnlyList<string> subjects, CancellationToken stop);
}
