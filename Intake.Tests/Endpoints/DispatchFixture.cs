using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Core.Endpoints;
using Intake.Core.Hooks;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Endpoints;

/// <summary>What the tests of this kind begin with.</summary>
public abstract class DispatchFixture(string engine)
{
    private protected const string Type = OutboxTable.DispatchQueued;

    private protected TellingScene scene = null!;
    private protected ReceiverStandIn receiver = null!;
    private protected NewEndpoint endpoint = null!;
    private protected string number = "";

    [SetUp]
    public async Task Add()
    {
        scene = await TellingScene.Open(engine);
        receiver = await ReceiverStandIn.Start();
        number = await scene.Receive(A.Contact().About("Det saknas en bänk vid busshållplatsen."));
        endpoint = await Know(receiver.Address);
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
        if (receiver is not null) await receiver.DisposeAsync();
    }

    private protected async Task<NewEndpoint> Know(string url, params string[] events)
    {
        var (made, refusal) = await scene.Get<EndpointRegister>().Create(new(url, "Datalagret", events), TellingScene.Analyst);
        refusal.Should().BeNull();
        return made!;
    }

    private protected Task<string> State() => scene.Single<string>($"select state || ' ' || attempts from dispatches where endpoint_id = '{endpoint.Id}' order by created_at, id limit 1");

    private protected Task<IReadOnlyList<string>> Journal() => scene.Query<string>("select outcome || ' ' || code from dispatch_attempts order by started_at, id");
}
