using FluentAssertions;
using Intake.Core.Accessibility;
using Intake.Core.Audit;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Accessibility;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class AccessibilityReportsTests(string engine)
{
    static readonly Actor admin = Actor.User("admin");

    TestStore store = null!;
    AccessibilityReports reports = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        reports = new(store.Database, new(store.Database, TimeProvider.System), TimeProvider.System);
    }

    [TearDown]
    public async Task Close() => await store.DisposeAsync();

    [Test]
    public async Task A_report_is_masked_before_it_is_stored()
    {
        (await reports.Report("Jag heter Anna Fågelsson, 070-174 06 05. Knappen syns inte.", "Status, anna@example.org", "sv")).Should().BeNull();

        var report = (await reports.Latest()).Single();
        report.Should().BeEquivalentTo(new { What = "Jag heter [namn], [telefonnummer]. Knappen syns inte.", Page = "Status, [e-postadress]", Language = "sv", IsHandled = false });
    }

    [Test]
    public async Task One_that_says_nothing_or_too_much_is_refused()
    {
        (await reports.Report(" ", null, "sv")).Should().Be(AccessibilityRefusals.WhatMissing);
        (await reports.Report(new('x', AccessibilityReports.LongestWhat + 1), null, "sv"))!.Status.Should().BeInRange(400, 422);
        (await reports.Report("Syns inte", new('x', AccessibilityReports.LongestPage + 1), "sv"))!.Status.Should().BeInRange(400, 422);
        (await reports.Latest()).Should().BeEmpty();
    }

    [Test]
    public async Task It_is_handled_once_and_opened_again_and_both_are_noted()
    {
        await reports.Report("Knappen syns inte.", null, "en");
        var id = (await reports.Latest()).Single().Id;

        (await reports.Handle(id, admin)).Should().BeNull();
        (await reports.Handle(id, admin)).Should().Be(AccessibilityRefusals.UnknownReport);
        (await reports.Latest()).Single().HandledBy.Should().Be("user:admin");
        (await reports.Reopen(id, admin)).Should().BeNull();
        (await reports.Reopen(id, admin)).Should().Be(AccessibilityRefusals.UnknownReport);

        (await reports.Latest()).Single().Should().BeEquivalentTo(new { IsHandled = false, HandledBy = (string?)null });
        (await store.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || subject from audit order by seq")))
            .Should().Equal($"user:admin accessibility.handle {id}", $"user:admin accessibility.reopen {id}");
    }
}
