using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Privacy;
using Intake.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class MaskingExceptionsTests(string engine)
{
    static readonly Actor somebody = Actor.User("u1");

    readonly FakeTimeProvider clock = new();
    TestStore store = null!;
    MaskingExceptions here = null!, elsewhere = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        (here, elsewhere) = (Process(), Process());
    }

    [TearDown]
    public async Task Close() => await store.DisposeAsync();

    [Test]
    public async Task An_excepted_word_holds_at_once_here_and_within_seconds_elsewhere()
    {
        (await elsewhere.Current()).Should().BeEmpty();

        (await here.Add(" Anna ", "en båt", somebody)).Should().BeNull();

        (await here.Current()).Should().Equal("anna");
        (await elsewhere.Current()).Should().BeEmpty("it was read just now");
        clock.Advance(MaskingExceptions.Remembered);
        (await elsewhere.Current()).Should().Equal("anna");
    }

    [Test]
    public async Task A_withdrawn_word_is_masked_again_and_may_be_excepted_anew()
    {
        await here.Add("anna", "en båt", somebody);
        (await here.Withdraw("Anna", somebody)).Should().BeNull();
        (await here.Current()).Should().BeEmpty();
        (await here.Withdraw("Anna", somebody)).Should().Be(MaskingRefusals.UnknownWord);

        await here.Add("anna", "ändå en båt", somebody);

        (await here.List()).Should().ContainSingle().Which.Because.Should().Be("ändå en båt");
    }

    [Test]
    public async Task Each_change_is_audited()
    {
        await here.Add("anna", "en båt", somebody);
        await here.Withdraw("anna", somebody);

        (await store.Database.Read(session => session.Query<AuditRow>("select * from audit order by seq")))
            .Select(row => (row.Actor, row.Action, row.Subject))
            .Should().Equal(("user:u1", "masking.except", "anna"), ("user:u1", "masking.withdraw", "anna"));
    }

    [TestCase("850709-9805")]
    [TestCase("ABC123")]
    [TestCase("a@b.se")]
    [TestCase("Anna Svensson")]
    [TestCase("a")]
    [TestCase(null)]
    public async Task Only_a_word_can_be_excepted(string? word) =>
        (await here.Add(word, "skäl", somebody)).Should().Be(MaskingRefusals.BadWord);

    [Test]
    public async Task A_reason_is_demanded() => (await here.Add("anna", " ", somebody)).Should().Be(MaskingRefusals.BecauseMissing);

    MaskingExceptions Process() => new(store.Database, new AuditLog(store.Database, clock), clock);
}
