using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.CaseSystems;
using Intake.Core.Outbox;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.CaseSystems;

/// <summary>What is not told, and what a person has to mend.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class RequestTrackerLimitsTests(string engine) : RequestTrackerFixture(engine)
{
    [Test]
    public async Task A_yes_that_was_none_is_told_to_the_operator()
    {
        rt.MayNotSetFields = true;

        await scene.Deliver(Type);

        (await State()).Should().Be("failed 0/1 fields-not-set");
        rt.Comments.Should().ContainSingle("the agent is told all the same");
    }

    [Test]
    public async Task A_tag_that_somebody_chose_stays()
    {
        rt.Fields["Innovation"] = "Idé";

        await scene.Deliver(Type);

        rt.Fields["Innovation"].Should().Be("Idé");
        (await State()).Should().Be("told 1/1 200");
    }

    [Test]
    public async Task After_three_days_it_is_given_up()
    {
        rt.Only = 503;
        var began = scene.Clock.GetUtcNow();
        for (var attempt = 0; attempt < 18; attempt++)
        {
            await scene.DeliverNext(Type);
            // The circuit may be open: that counts as no attempt.
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await State()).Should().Be("failed 0/1 503");
        (scene.Clock.GetUtcNow() - began).Should().BeGreaterThan(TimeSpan.FromDays(2)).And.BeLessThan(TimeSpan.FromDays(4));
    }

    [Test]
    public async Task One_that_hangs_holds_up_no_other()
    {
        await using var other = await RequestTrackerStandIn.Start();
        await Know("other", other.Address);
        rt.Hangs = true;
        await scene.Receive(A.Contact().About("Bibliotekets öppettider är för korta.") with { Source = "other", CaseId = "12" });

        await scene.Get<WriteBackSender>().Send(await scene.Due(Type), default);

        other.Comments.Should().ContainSingle();
        (await State()).Should().StartWith("sending");
    }

    [Test]
    public async Task Words_under_secrecy_are_not_told()
    {
        var secret = await scene.Receive(A.Contact().About("Hemtjänsten kommer för sent.") with { Source = "rt", CaseId = "12", Kind = "idea", Area = "health-care" });
        await scene.Move(secret, ItemState.Confirmed, "Mormor fick vänta");
        for (var round = 0; round < 2; round++) await scene.Deliver(Type);

        rt.Comments.Should().Contain(comment => comment.Content.Contains($"Idén {secret} är nu: Bekräftad."));
        rt.Comments.Should().NotContain(comment => comment.Content.Contains("Mormor"));
    }

    [Test]
    public async Task A_source_without_a_secret_is_told_nothing()
    {
        await scene.Get<SourceRegister>().Create(new("silent", "Tyst", SourceKind.RequestTracker, null, rt.Address), TellingScene.Analyst);
        await scene.Receive(A.Contact().About("Simhallen är för kall.") with { Source = "silent", CaseId = "7" });

        (await scene.Single<long>("select count(*) from write_backs where source = 'silent'")).Should().Be(0);
    }
}
