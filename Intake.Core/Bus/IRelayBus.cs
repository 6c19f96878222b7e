using MassTransit;

namespace Intake.Core.Bus;

/// <summary>
/// The bus that only publishes, on a connection of its own: an alarm at the broker blocks a publishing connection
/// whole, and consumers must go on then.
/// </summary>
public interface IRelayBus : IBus;
