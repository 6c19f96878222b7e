using FluentAssertions;
using Intake.Core.Endpoints;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Endpoints;

/// <summary>On the real clock: an endpoint that never answers.</summary>
[NonParallelizable]
public sealed class SlowEndpointTests
{
    [Test]
    public async Task One_that_hangs_holds_up_no_other_and_is_tried_again()
    {
        await using var scene = await TellingScene.Open("sqlite", TimeProvider.System, ("Endpoints:Timeout", "00:00:02"));
        await using var slow = await ReceiverStandIn.Start(0);
        await using var quick = await ReceiverStandIn.Start();
        var endpoints = scene.Get<EndpointRegister>();
        var (hanging, _) = await endpoints.Create(new(slow.Address, "Långsam"), TellingScene.Analyst);
        await endpoints.Create(new(quick.Address, "Snabb"), TellingScene.Analyst);
        await scene.Receive(A.Contact());

        await scene.Get<DispatchSender>().Send(await Waiting(scene), default);

        quick.Got.Should().ContainSingle();
        (await State(scene, hanging!)).Should().Be("sending", "it hangs still");
        await scene.Get<DispatchSender>().Lanes.Idle();
        (await State(scene, hanging!)).Should().Be("queued");
        (await scene.Query<string>("select code from dispatch_attempts where outcome = 'not-now'")).Should().Equal("timeout");
        (await scene.Single<long>("select count(*) from outbox where sent_at is null and type = 'DispatchesQueued' and available_at > created_at")).Should().Be(1);
    }

    static Task<IReadOnlyList<string>> Waiting(TellingScene scene) =>
        scene.Query<string>($"select subject from outbox where type = '{OutboxTable.DispatchQueued}'");

    static Task<string> State(TellingScene scene, NewEndpoint endpoint) =>
        scene.Single<string>($"select state from dispatches where endpoint_id = '{endpoint.Id}'");
}
