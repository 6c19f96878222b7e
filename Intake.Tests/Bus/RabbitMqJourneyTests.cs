using FluentAssertions;
using Intake.Core;
using Intake.Core.Bus;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Bus;

[NonParallelizable]
public sealed class RabbitMqJourneyTests
{
    [Test]
    public async Task A_contact_recorded_before_any_worker_started_reaches_the_backlog()
    {
        await using var store = await TestStore.Create("sqlite");
        using var api = SplitHost.Build(store, (services, c) => services.AddIntake(c).AddApiProcess(c));
        await api.StartAsync();
        var recorder = api.Services.GetRequiredService<ContactRecorder>();
        var id = ((Recorded.Accepted)await recorder.Record(A.Contact())).Id;

        using var worker = SplitHost.Build(store, (services, c) => services.AddIntake(c).AddWorkerProcess(c));
        await worker.StartAsync();

        var reader = api.Services.GetRequiredService<ContactReader>();
        await Eventually.True(async () => (await reader.Find(id))!.State == "routed");
        (await api.Services.GetRequiredService<BrokerState>().Read(default)).Should().OnlyContain(q => q.SetAside == 0);
        await worker.StopAsync();
        await api.StopAsync();
    }
}
