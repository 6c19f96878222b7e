namespace Intake.Core.Bus;

/// <summary>A command needs the broker and gets no answer.</summary>
public sealed class BrokerAwayException(Uri uri, Exception cause) : Exception(
    // Never the whole address: it holds the password.
    $"RabbitMQ does not answer at {uri.Host}:{(uri.IsDefaultPort || uri.Port < 0 ? 5672 : uri.Port)} (Bus:RabbitMq:Uri). " +
    "Start it or correct the address, then run the command again: nothing is done twice.", cause);
