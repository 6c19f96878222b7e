using FluentAssertions;
using Intake.Core.Bus;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Bus;

[NonParallelizable]
public sealed class BrokerAwayTests
{
    [Test]
    public async Task Who_replays_without_a_broker_is_told_where_none_answered_but_not_the_password()
    {
        var port = FreePort.Next();
        var options = Options.Create(new BusOptions { RabbitMq = new() { Uri = new($"amqp://intake:hemligt@127.0.0.1:{port}/") } });
        var replay = new SetAsideMessages(options, new TopologyDeclaration(options));

        var told = await replay.Invoking(one => one.Replay(default)).Should().ThrowAsync<BrokerAwayException>();

        told.Which.Message.Should().Contain($"127.0.0.1:{port}").And.NotContain("hemligt");
    }
}
