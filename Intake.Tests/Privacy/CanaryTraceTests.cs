using FluentAssertions;
using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

/// <summary>The way over the broker, as traces tell it: relay, MassTransit, worker, letters. The product exports none; an operator may.</summary>
[NonParallelizable]
public sealed class CanaryTraceTests
{
    [TestCase("sqlite")]
    [TestCase("postgres")]
    public async Task No_trace_of_the_way_over_the_broker_and_no_row_tells_who_it_was(string engine)
    {
        var people = Enumerable.Range(0, 40).Select(number => new Canary(number)).ToList();
        var search = new CanarySearch(people);
        await using var store = await TestStore.Create(engine);
        using var folder = new TempFolder();
        using var worker = SplitHost.Build(store, (services, configuration) =>
        {
            configuration["Feedback:Folder"] = folder.Path;
            services.AddIntake(configuration).AddAccess(configuration).AddWorkerProcess(configuration);
        });
        using var traces = new KeptTraces();
        await worker.StartAsync();

        foreach (var person in people)
            (await worker.Services.GetRequiredService<ContactRecorder>().Record(Draft(person))).Should().BeOfType<Recorded.Accepted>();
        var told = people.Count(person => !person.IsProtected);
        await Eventually.True(async () => await store.Database.Read(session => session.Single<long>("select count(*) from messages where state = 'sent'")) == told);
        await worker.StopAsync();

        search.Look("traces", traces.Text);
        search.Look("tables", await StoreText.Of(store));
        TestContext.Out.WriteLine($"{people.SelectMany(person => person.Marks).Distinct().Count()} details, {traces.Count} traces, {search}");
        traces.Text.Should().Contain("MassTransit").And.Contain("intake-pipeline");
        search.Found.Should().BeEmpty();
    }

    static ContactDraft Draft(Canary person) => A.Contact().About(person.Said).At(person.Place) with
    {
        Resident = new() { Name = person.Name, Email = person.OtherEmail, Phone = person.Phone, Wants = "receipt", Channel = "email", ProtectedIdentity = person.IsProtected },
    };
}
