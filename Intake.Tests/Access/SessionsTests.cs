using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class SessionsTests(string engine)
{
    const string Anna = "018f-anna";
    static readonly Actor she = Actor.User(Anna);

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    readonly StaffSessionOptions limits = new() { Idle = TimeSpan.FromHours(1), Longest = TimeSpan.FromHours(8), RenewEvery = TimeSpan.FromMinutes(15), Most = 3 };
    TestStore store = null!;
    Sessions sessions = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        sessions = Process();
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_session_in_use_lasts_until_its_longest_time_and_not_a_call_longer()
    {
        var ticket = await Begin();
        for (var minutes = 0; minutes < 8 * 60 - 5; minutes += 5)
        {
            ticket = (await sessions.Use(ticket))!.Value.Ticket;
            clock.Advance(TimeSpan.FromMinutes(5));
        }

        (await sessions.Use(ticket)).Should().NotBeNull();
        clock.Advance(TimeSpan.FromMinutes(5));
        (await sessions.Use(ticket)).Should().BeNull();
    }

    [Test]
    public async Task A_session_that_nobody_uses_ends_after_its_idle_time()
    {
        var ticket = await Begin();
        clock.Advance(limits.Idle - TimeSpan.FromMinutes(30));
        ticket = (await sessions.Use(ticket))!.Value.Ticket;
        clock.Advance(limits.Idle);
        ticket = (await sessions.Use(ticket))!.Value.Ticket;
        clock.Advance(limits.Idle + TimeSpan.FromSeconds(1));

        (await sessions.Use(ticket)).Should().BeNull();
        (await sessions.Of(Anna, "s1")).Should().BeEmpty();
    }

    [Test]
    public async Task Of_all_calls_at_once_with_an_old_ticket_each_gets_the_same_next_one()
    {
        var ticket = await Begin();
        clock.Advance(limits.RenewEvery);
        var other = Process();

        var got = new List<SessionTicket>();
        foreach (var process in new[] { sessions, other, sessions, other }) got.Add((await process.Use(ticket))!.Value.Ticket);

        got.Should().AllBeEquivalentTo(ticket with { Generation = 2 });
    }

    [Test]
    public async Task The_ticket_before_holds_for_calls_on_their_way_and_then_ends_the_session_in_every_process()
    {
        var old = await Begin();
        clock.Advance(limits.RenewEvery);
        var next = (await sessions.Use(old))!.Value.Ticket;
        clock.Advance(TimeSpan.FromMinutes(2));
        (await sessions.Use(old))!.Value.Ticket.Should().Be(next, "the answer with the new one may have been lost");
        (await sessions.Use(next)).Should().NotBeNull();
        clock.Advance(SessionRenewal.Grace);
        (await sessions.Use(old)).Should().NotBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));

        (await Process().Use(old)).Should().BeNull();

        clock.Advance(Users.Remembered);
        (await sessions.Use(next)).Should().BeNull();
        (await Audited()).Should().Contain("system:sessions session.end replayed");
    }

    [Test]
    public async Task A_ticket_with_another_secret_or_of_a_time_to_come_is_none_and_harms_no_other()
    {
        var ticket = await Begin();

        (await sessions.Use(ticket with { Secret = Secret.New() })).Should().BeNull();
        (await sessions.Use(ticket with { Id = "018f" })).Should().BeNull();
        (await sessions.Use(ticket)).Should().NotBeNull();
    }

    [Test]
    public async Task One_session_ends_here_at_once_and_elsewhere_within_seconds_and_only_by_its_person()
    {
        var (ticket, other) = (await Begin(), await Begin());
        var elsewhere = Process();
        await elsewhere.Use(ticket);

        (await sessions.End(ticket.Id, "018f-bo", Actor.User("018f-bo"))).Should().BeFalse();
        (await sessions.End(ticket.Id, Anna, she)).Should().BeTrue();

        (await sessions.Use(ticket)).Should().BeNull();
        clock.Advance(Users.Remembered);
        (await elsewhere.Use(ticket)).Should().BeNull();
        (await sessions.Use(other)).Should().NotBeNull();
        (await sessions.Of(Anna, "s1")).Select(session => session.Id).Should().Equal(other.Id);
    }

    [Test]
    public async Task All_but_one_end_together()
    {
        var (one, two, kept) = (await Begin(), await Begin(), await Begin());

        await sessions.EndAll(Anna, she, except: kept.Id);

        (await sessions.Use(one)).Should().BeNull();
        (await sessions.Use(two)).Should().BeNull();
        (await sessions.Use(kept)).Should().NotBeNull();
        (await Audited()).Should().Contain("user:018f-anna session.end-all 2");
    }

    [Test]
    public async Task The_one_longest_unused_makes_room()
    {
        var tickets = new List<SessionTicket>();
        for (var number = 0; number < 3; number++)
        {
            tickets.Add(await Begin());
            clock.Advance(TimeSpan.FromMinutes(2));
        }
        await sessions.Use(tickets[0]);

        await Begin();

        (await sessions.Use(tickets[1])).Should().BeNull();
        (await sessions.Use(tickets[0])).Should().NotBeNull();
        (await sessions.Of(Anna, "s1")).Should().HaveCount(3);
    }

    [Test]
    public async Task The_store_keeps_no_secret_and_no_row_a_month_after_the_end()
    {
        var ticket = await Begin();
        (await Count($"select count(*) from sessions where hash = '{Secret.Hash(ticket.Secret)}'")).Should().Be(1);
        clock.Advance(limits.Longest + Sessions.Keep + TimeSpan.FromSeconds(1));

        await Begin();

        (await Count("select count(*) from sessions")).Should().Be(1);
        (await Count($"select count(*) from sessions where id = '{ticket.Id}'")).Should().Be(0);
    }

    Task<SessionTicket> Begin() => sessions.Begin(Anna, "s1", StaffSession.ByPassword, "Firefox, Windows");

    Sessions Process() => new(store.Database, clock, new AuditLog(store.Database, clock), Options.Create(limits));

    Task<long> Count(string sql) => store.Database.Read(session => session.Single<long>(sql));

    Task<IReadOnlyList<string>> Audited() => store.Database.Read(session =>
        session.Query<string>("select actor || ' ' || action || ' ' || because from audit order by seq"));
}
