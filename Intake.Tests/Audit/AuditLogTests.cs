using FluentAssertions;
using Intake.Core.Audit;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Audit;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class AuditLogTests(string engine)
{
    [Test]
    public async Task Many_at_once_make_one_whole_chain()
    {
        await using var log = await AuditScene.Open(engine);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => log.Log.Append(AuditScene.Entry(i))));

        (await log.Verifier.Verify()).Should().Match<AuditFinding>(found => found.IsWhole && found.Rows == 100);
    }

    [Test]
    public async Task What_was_rolled_back_leaves_no_row_and_no_gap()
    {
        await using var log = await AuditScene.Open(engine);
        var failing = () => log.Store.Database.Write(async session =>
        {
            await log.Log.Append(session, AuditScene.Entry(0));
            throw new InvalidOperationException("rolled back");
        });
        await failing.Should().ThrowAsync<InvalidOperationException>();

        await log.Add(2);

        (await log.Verifier.Verify()).Should().Match<AuditFinding>(found => found.IsWhole && found.Rows == 2);
    }

    [Test]
    public async Task The_key_from_the_settings_takes_over_and_the_older_one_may_not_come_back()
    {
        await using var log = await AuditScene.Open(engine, 3);
        await log.Restart(new() { Key = "a secret that lies outside the database" });
        await log.Add(2);

        (await log.Verifier.Verify()).Should().Match<AuditFinding>(found => found.IsWhole && found.Rows == 6);

        await log.Restart(new());
        await log.Restart(new() { Key = "a secret that lies outside the database" });
        (await log.Verifier.Verify()).IsWhole.Should().BeFalse();
    }

    [Test]
    public async Task Another_process_with_the_same_key_ring_reads_the_key()
    {
        await using var log = await AuditScene.Open(engine, 2);
        await log.Restart(new());
        await log.Add(2);

        (await log.Verifier.Verify()).Rows.Should().Be(4);
    }

    [Test]
    public async Task A_log_that_was_never_written_is_whole()
    {
        await using var log = await AuditScene.Open(engine);

        (await log.Verifier.Verify()).IsWhole.Should().BeTrue();
    }

    [TestCase("=1+1", "\"'=1+1\"")]
    [TestCase("@x", "\"'@x\"")]
    [TestCase("say \"hi\"", "\"say \"\"hi\"\"\"")]
    public void An_exported_field_is_never_a_formula(string because, string field) =>
        AuditCsv.Line(new() { Seq = 1, MadeAt = 0, Actor = "", Action = "", Subject = "", Because = because, KeyId = "", Hash = "" })
            .Should().Contain(field);
}
