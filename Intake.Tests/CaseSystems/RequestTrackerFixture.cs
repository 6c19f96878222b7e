using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.CaseSystems;
using Intake.Core.Outbox;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.CaseSystems;

/// <summary>What the tests of this kind begin with.</summary>
public abstract class RequestTrackerFixture(string engine)
{
    private protected const string Type = OutboxTable.WriteBackQueued;

    private protected TellingScene scene = null!;
    private protected RequestTrackerStandIn rt = null!;
    private protected string number = "";

    [SetUp]
    public async Task Flag()
    {
        scene = await TellingScene.Open(engine);
        rt = await RequestTrackerStandIn.Start();
        await Know("rt", rt.Address);
        number = await scene.Receive(A.Contact().About("Det saknas en bänk vid busshållplatsen.") with { Source = "rt", CaseId = "12" });
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
        if (rt is not null) await rt.DisposeAsync();
    }

    private protected async Task Know(string name, string address)
    {
        var sources = scene.Get<SourceRegister>();
        (await sources.Create(new(name, name, SourceKind.RequestTracker, null, address), TellingScene.Analyst)).Refusal.Should().BeNull();
        (await sources.Rotate(name, SecretPurpose.Api, TimeSpan.Zero, TellingScene.Analyst, RequestTrackerStandIn.Token)).Refusal.Should().BeNull();
    }

    private protected Task<string> State() => scene.Single<string>(
        "select state || ' ' || told || '/' || wanted || ' ' || coalesce(code, '') from write_backs where source = 'rt' order by id limit 1");
}
