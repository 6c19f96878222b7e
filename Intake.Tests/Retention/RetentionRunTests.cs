using FluentAssertions;
using Intake.Core.Retention;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Retention;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class RetentionRunTests(string engine)
{
    [Test]
    public async Task Whoever_proposed_it_cannot_approve_it_and_after_a_week_nobody_can()
    {
        await using var years = await Years.Begin(engine);
        (await years.Runs.Plan(Years.One)).Refusal.Should().Be(RetentionRefusals.NoRules);
        await years.Rules.Add("GB-1", "contact-details", 30, Years.One);
        var (id, _) = await years.Runs.Plan(Years.One);

        (await years.Runs.Run(id!, Years.One)).Refusal.Should().Be(RetentionRefusals.NotApproved);
        (await years.Runs.Approve(id!, Years.One)).Should().Be(RetentionRefusals.SamePerson);
        years.Clock.Advance(TimeSpan.FromDays(7.1));
        (await years.Runs.Approve(id!, Years.Other)).Should().Be(RetentionRefusals.RunExpired);
    }

    [Test]
    public async Task Only_what_was_old_enough_when_it_was_proposed_is_deleted()
    {
        await using var years = await Years.Begin(engine);
        await years.Rules.Add("GB-1", "contact-details", 30, Years.One);
        await years.Contact();
        years.Clock.Advance(TimeSpan.FromDays(3));
        var younger = await years.Contact();
        years.Clock.Advance(TimeSpan.FromDays(28));
        var (id, _) = await years.Runs.Plan(Years.One);
        years.Clock.Advance(TimeSpan.FromDays(6));
        await years.Runs.Approve(id!, Years.Other);

        await years.Runs.Run(id!, Years.One);

        (await years.Left("vault")).Should().Equal(younger);
    }

    [Test]
    public async Task A_rule_withdrawn_after_the_approval_deletes_nothing()
    {
        await using var years = await Years.Begin(engine);
        await years.Rules.Add("GB-1", "contact-details", 30, Years.One);
        await years.Contact();
        years.Clock.Advance(TimeSpan.FromDays(31));
        var (id, _) = await years.Runs.Plan(Years.One);
        await years.Runs.Approve(id!, Years.Other);
        await years.Rules.Withdraw((await years.Rules.List()).Single().Id, Years.Other);

        await years.Runs.Run(id!, Years.One);

        (await years.Left("vault")).Should().HaveCount(1);
    }

    [Test]
    public async Task The_record_says_what_was_deleted_and_a_changed_one_shows()
    {
        await using var years = await Years.Begin(engine);
        await years.Rules.Add("GB-1", "contact-details", 30, Years.One);
        await years.Contact();
        years.Clock.Advance(TimeSpan.FromDays(31));

        var record = await years.Run();

        record.Body.Should().Contain("\"decisionId\":\"GB-1\"").And.Contain("\"deleted\":1");
        (await years.Records.Find(record.RunId))!.Value.Genuine.Should().BeTrue();
        await years.Store.Database.Write(session => session.Execute("update retention_records set body = replace(body, 'GB-1', 'GB-2')"));
        (await years.Records.Find(record.RunId))!.Value.Genuine.Should().BeFalse();
    }

    [Test]
    public async Task A_rule_needs_a_decision_a_known_type_and_a_period_the_product_can_do_with()
    {
        await using var years = await Years.Begin(engine);

        (await years.Rules.Add(" ", "letters", 500, Years.One)).Should().Be(RetentionRefusals.DecisionMissing);
        (await years.Rules.Add("system", "letters", 500, Years.One)).Should().Be(RetentionRefusals.DecisionMissing);
        (await years.Rules.Add("GB-1", "contacts", 500, Years.One)).Should().Be(RetentionRefusals.UnknownType);
        (await years.Rules.Add("GB-1", "letters", 399, Years.One))!.Code.Should().Be("period_too_short");
        (await years.Rules.Add("GB-1", "letters", 400, Years.One)).Should().BeNull();
        (await years.Rules.Add("GB-2", "letters", 500, Years.One)).Should().Be(RetentionRefusals.RuleExists);
    }
}
