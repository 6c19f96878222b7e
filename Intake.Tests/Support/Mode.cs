namespace Intake.Tests.Support;

/// <summary>The ways in which the product is run.</summary>
/// <param name="Engine">A store of <see cref="TestStore.Engines"/>.</param>
public sealed record Mode(string Name, string Engine, bool Embedded)
{
    public static readonly Mode[] All =
    [
        new("embedded", "sqlite", Embedded: true),
        new("rabbitmq, sqlite", "sqlite", Embedded: false),
        new("rabbitmq, postgres", "postgres", Embedded: false),
    ];

    public async Task<Installation> Install() =>
        await Installation.Create(Engine, Embedded ? null : await SharedServers.RabbitMq());

    public override string ToString() => Name;
}
