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

    [Test]
    public async Task A_file_of_refused_rows_is_deleted_with_its_row_and_the_record_says_so()
    {
        await using var years = await Years.Begin(engine);
        await years.Rules.Add("GB-1", "refused-files", 7, Years.One);
        var old = await years.RefusedFile();
        years.Clock.Advance(TimeSpan.FromDays(6));
        var younger = await years.RefusedFile();
        (await years.Run()).Body.Should().Contain("\"deleted\":0");
        File.Exists(old).Should().BeTrue();
        years.Clock.Advance(TimeSpan.FromDays(2));

        var record = await years.Run();

        record.Body.Should().Contain("\"type\":\"refused-files\"").And.Contain("\"deleted\":1");
        (File.Exists(old), File.Exists(younger)).Should().Be((false, true));
        (await years.Store.Database.Read(session => session.Query<string>("select path from refused_files"))).Should().Equal(younger);
    }

    [Test]
    public async Task A_file_on_another_machine_is_left_to_that_machine()
    {
        await using var years = await Years.Begin(engine);
        await years.Rules.Add("GB-1", "refused-files", 7, Years.One);
        await years.Store.Database.Write(session => session.Execute(
            "insert into refused_files (path, host, written_at) values ('/srv/elsewhere/rows.refused.jsonl', 'another machine', 1)"));

        (await years.Run()).Body.Should().Contain("\"planned\":0").And.Contain("\"deleted\":0");

        (await years.Store.Database.Read(session => session.Single<long>("select count(*) from refused_files"))).Should().Be(1);
    }

    // No rule takes texts away: what was said is kept, and so is every wording. Who said it is gone everywhere.
    [Test]
    public async Task Deleted_details_are_in_no_wording_and_the_wordings_stay()
    {
        await using var years = await Years.Begin(engine);
        await years.Rules.Add("GB-1", "contact-details", 30, Years.One);
        await years.Contact();
        years.Clock.Advance(TimeSpan.FromDays(31));
        var before = await years.Store.Database.Read(session => session.Single<long>("select count(*) from wording_log"));

        await years.Run();

        (await years.Left("vault")).Should().BeEmpty();
        (await years.Store.Database.Read(session => session.Single<long>("select count(*) from wording_log"))).Should().Be(before);
        years.Rules.Types.Should().NotContain(["contacts", "wordings"]);
    }
}
