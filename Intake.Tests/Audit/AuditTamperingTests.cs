using FluentAssertions;
using Intake.Core.Audit;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Audit;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class AuditTamperingTests(string engine)
{
    [Test]
    public async Task A_thousand_tamperings_are_found_everyone()
    {
        await using var log = await AuditScene.Open(engine, 60);
        var (rows, head) = await log.Read();
        var (keys, random) = (await log.Keys.Load(), new Random(7));

        for (var i = 0; i < 1_000; i++)
        {
            var (what, tampered, end) = Tampering.Do(i % Tampering.Kinds, rows, head, random);
            var found = await AuditChain.Check(tampered.ToAsyncEnumerable(), end, keys);
            found.IsWhole.Should().BeFalse(what);
        }
        (await AuditChain.Check(rows.ToAsyncEnumerable(), head, keys)).IsWhole.Should().BeTrue();
    }

    [Test]
    public async Task Tampering_in_the_store_itself_is_found_with_its_row_and_kind()
    {
        await using var log = await AuditScene.Open(engine, 40);
        var random = new Random(11);

        for (var i = 0; i < 60; i++)
        {
            var at = random.Next(2, 39);
            var (sql, fault, broken) = Case(i % 12, at);
            var found = await log.After(sql);
            (found.Fault, found.Broken).Should().Be((fault, broken), sql);
        }
        (await log.Verifier.Verify()).Should().Match<AuditFinding>(found => found.IsWhole && found.Rows == 40);
    }

    static (string Sql, string Fault, long Broken) Case(int kind, int at) => kind switch
    {
        0 => ($"update audit set actor = 'user:other' where seq = {at}", AuditFault.Edited, at),
        1 => ($"update audit set action = 'nothing' where seq = {at}", AuditFault.Edited, at),
        2 => ($"update audit set subject = because, because = subject where seq = {at}", AuditFault.Edited, at),
        3 => ($"update audit set made_at = made_at + 1 where seq = {at}", AuditFault.Edited, at),
        4 => ($"update audit set hash = (select a.hash from audit a where a.seq = 1) where seq = {at}", AuditFault.Edited, at),
        5 => ($"delete from audit where seq = {at}", AuditFault.Missing, at),
        6 => ($"delete from audit where seq between {at - 1} and {at}", AuditFault.Missing, at - 1),
        7 => ($"delete from audit where seq > {at}", AuditFault.TailCut, at + 1),
        8 => ($"update audit set seq = 900 where seq = {at}; update audit set seq = {at} where seq = 1; update audit set seq = 1 where seq = 900", AuditFault.Edited, 1),
        9 => ($"insert into audit select 41, made_at, actor, action, subject, because, key_id, hash from audit where seq = {at}", AuditFault.Edited, 41),
        10 => ($"delete from audit where seq > {at}; update audit_head set seq = {at}, count = {at}, hash = (select hash from audit where seq = {at})", AuditFault.HeadForged, at),
        _ => ("delete from audit; delete from audit_head", AuditFault.HeadForged, 0),
    };

    [Test]
    public async Task A_log_written_on_behind_a_forged_head_stays_broken()
    {
        await using var log = await AuditScene.Open(engine, 10);
        await log.Store.Database.Write(session => session.Execute(
            "delete from audit where seq > 6; update audit_head set seq = 6, count = 6, hash = (select hash from audit where seq = 6)"));

        await log.Add(3);

        (await log.Verifier.Verify()).Should().Be(new AuditFinding(6, 7, AuditFault.Edited, null));
    }

    [Test]
    public async Task A_store_that_was_set_back_as_a_whole_is_found_by_a_head_noted_elsewhere()
    {
        await using var log = await AuditScene.Open(engine, 10);
        var noted = (await log.Verifier.Verify()).Head!;
        await log.Add(2);

        (await log.Verifier.Verify(noted)).IsWhole.Should().BeTrue();
        (await log.Verifier.Verify(new KnownHead(15, noted.Hash))).Fault.Should().Be(AuditFault.TailCut);
        (await log.Verifier.Verify(new KnownHead(9, noted.Hash))).Fault.Should().Be(AuditFault.Edited);
    }
}
