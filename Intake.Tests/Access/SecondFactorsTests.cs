using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class SecondFactorsTests(string engine)
{
    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    readonly EphemeralDataProtectionProvider ring = new();
    TestStore store = null!;
    Users users = null!;
    SecondFactors factors = null!;
    FactorCheck check = null!;
    User anna = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        users = new(store.Database, clock);
        AuditLog audit = new(store.Database, clock);
        factors = new(store.Database, clock, audit, new(ring), users);
        check = new(store.Database, clock, audit, new(ring));
        await users.Create(new("anna", "Anna", Roles.Admin, AccessApi.Password));
        anna = (await users.Verify("anna", AccessApi.Password))!;
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_secret_counts_only_after_a_right_code_of_it()
    {
        var phone = new Phone(clock, await factors.Begin(anna.Id));

        (await factors.Confirm(anna.Id, phone.Wrong())).Should().BeNull();
        (await factors.StepAfterPassword(anna, [])).Should().Be(SignInStep.Enter);
        (await check.Accepts(anna.Id, phone.Code)).Should().BeFalse();

        (await factors.Confirm(anna.Id, phone.Code)).Should().HaveCount(10);
        (await factors.StepAfterPassword(anna, [])).Should().Be(SignInStep.Code);
        (await factors.Pending(anna.Id)).Should().BeNull("it is shown no more");
        (await users.Holding(anna.Id, anna.Stamp)).Should().BeNull("sessions from before end");
    }

    [Test]
    public async Task A_role_that_must_have_one_is_led_to_it_and_others_are_not()
    {
        (await factors.StepAfterPassword(anna, [Roles.Admin])).Should().Be(SignInStep.Enrol);
        (await factors.StepAfterPassword(anna, [Roles.Analyst])).Should().Be(SignInStep.Enter);
    }

    [Test]
    public async Task A_code_opens_once_and_none_before_it_opens_afterwards()
    {
        var (phone, _) = await Enrol();
        (await check.Accepts(anna.Id, phone.Code)).Should().BeFalse("it was used to set the app up");

        var code = phone.Next();
        var later = phone.At(1);
        (await check.Accepts(anna.Id, later)).Should().BeTrue("the app's clock may be ahead");
        (await check.Accepts(anna.Id, later)).Should().BeFalse("it was used");
        (await check.Accepts(anna.Id, code)).Should().BeFalse("a later one was used");
        clock.Advance(3 * TimeCode.Step);
        (await check.Accepts(anna.Id, phone.At(-1))).Should().BeTrue("people need time to type");
        clock.Advance(2 * TimeCode.Step);
        (await check.Accepts(anna.Id, phone.At(-2))).Should().BeFalse("it is too late");
        (await check.Accepts(anna.Id, phone.At(2))).Should().BeFalse("it is too early");
    }

    [Test]
    public async Task The_same_code_from_ten_places_at_once_opens_one()
    {
        var (phone, _) = await Enrol();
        var code = phone.Next();

        var opened = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => check.Accepts(anna.Id, code))));

        opened.Should().ContainSingle(one => one);
    }

    [Test]
    public async Task Ten_wrong_codes_lock_the_second_step_for_fifteen_minutes_also_when_the_password_was_right_between()
    {
        var (phone, codes) = await Enrol();
        for (var guess = 0; guess < 10; guess++)
        {
            (await users.Verify("anna", AccessApi.Password)).Should().NotBeNull();
            await check.Accepts(anna.Id, phone.Wrong());
        }

        (await check.Accepts(anna.Id, phone.Next())).Should().BeFalse("it is locked");
        (await check.Accepts(anna.Id, codes[0])).Should().BeFalse("for recovery codes too");
        clock.Advance(Users.Lockout);
        (await check.Accepts(anna.Id, phone.Next())).Should().BeTrue();
        (await check.Accepts(anna.Id, phone.Wrong())).Should().BeFalse();
        (await check.Accepts(anna.Id, phone.Next())).Should().BeTrue("the count began anew");
    }

    [Test]
    public async Task Guesses_made_at_once_are_counted_one_by_one()
    {
        var (phone, _) = await Enrol();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => check.Accepts(anna.Id, "000000"))));

        (await check.Accepts(anna.Id, phone.Next())).Should().BeFalse();
    }

    [Test]
    public async Task A_recovery_code_opens_once_and_only_its_own_account()
    {
        var (_, codes) = await Enrol();
        await users.Create(new("bo", "Bo", Roles.Agent, AccessApi.Password));
        var bo = (await users.Verify("bo", AccessApi.Password))!;
        await Phone.Enrol(factors, bo.Id, clock);

        (await check.Accepts(bo.Id, codes[0])).Should().BeFalse("it is another's");
        (await check.Accepts(anna.Id, codes[0])).Should().BeTrue();
        (await check.Accepts(anna.Id, codes[0])).Should().BeFalse("it was used");
        (await factors.Of(anna.Id))!.CodesLeft.Should().Be(9);
    }

    [Test]
    public async Task New_recovery_codes_take_the_place_of_the_old()
    {
        var (_, old) = await Enrol();

        var renewed = (await factors.RenewCodes(anna.Id))!;

        (await check.Accepts(anna.Id, old[0])).Should().BeFalse();
        (await check.Accepts(anna.Id, renewed[9])).Should().BeTrue();
    }

    [Test]
    public async Task A_new_app_counts_from_its_first_code_and_the_old_one_until_then()
    {
        var (old, _) = await Enrol();
        var fresh = new Phone(clock, await factors.Begin(anna.Id));

        (await check.Accepts(anna.Id, old.Next())).Should().BeTrue();
        await factors.Confirm(anna.Id, fresh.Next());

        (await check.Accepts(anna.Id, old.Next())).Should().BeFalse();
        (await check.Accepts(anna.Id, fresh.Next())).Should().BeTrue();
    }

    [Test]
    public async Task An_administrator_takes_a_lost_factor_away_which_ends_the_sessions_and_is_in_the_audit_log()
    {
        await Enrol();
        var before = (await users.Verify("anna", AccessApi.Password))!;
        Accounts accounts = new(store.Database, clock, new(store.Database, clock), users);

        (await accounts.ResetFactor("anna", Actor.Operator("users"))).Should().BeNull();
        (await accounts.ResetFactor("nobody", Actor.Operator("users"))).Should().Be(AccessRefusals.UnknownLogin);

        (await users.Holding(before.Id, before.Stamp)).Should().BeNull();
        (await factors.StepAfterPassword(anna, [])).Should().Be(SignInStep.Enter);
        (await Count("second_factors") + await Count("recovery_codes")).Should().Be(0);
        (await Audited()).Should().Equal($"user:{anna.Id} user.factor-on {anna.Id}", $"operator:users user.factor-reset {anna.Id}");
    }

    [Test]
    public async Task What_is_switched_off_asks_no_more()
    {
        var (phone, codes) = await Enrol();

        (await factors.TurnOff(anna.Id)).Should().BeTrue();

        (await check.Accepts(anna.Id, phone.Next())).Should().BeFalse();
        (await check.Accepts(anna.Id, codes[0])).Should().BeFalse();
        (await factors.StepAfterPassword(anna, [])).Should().Be(SignInStep.Enter);
        (await factors.RenewCodes(anna.Id)).Should().BeNull();
    }

    [Test]
    public async Task Neither_store_nor_audit_log_holds_a_secret_or_a_code_and_a_seal_opens_its_own_account_only()
    {
        var (phone, codes) = await Enrol();
        await check.Accepts(anna.Id, codes[0]);

        var stored = await store.Database.Read(session => session.Query<string>(
            """
            select user_id || ' ' || sealed from second_factors
            union all select user_id || ' ' || hash from recovery_codes
            union all select actor || ' ' || action || ' ' || subject || ' ' || because from audit
            """));
        stored.Should().HaveCountGreaterThan(11).And.NotContain(row => row.Contains(phone.Secret));
        codes.Should().OnlyContain(code => !stored.Any(row => row.Contains(code)) && !stored.Any(row => row.Contains(code.Replace("-", ""))));
        var sealedSecret = stored.Single(row => row.Contains("CfDJ8")).Split(' ')[1];
        new FactorSeal(ring).Open(anna.Id, sealedSecret).Should().Be(phone.Secret);
        new FactorSeal(ring).Open("another", sealedSecret).Should().BeNull();
    }

    Task<(Phone Phone, IReadOnlyList<string> Codes)> Enrol() => Phone.Enrol(factors, anna.Id, clock);

    Task<long> Count(string table) => store.Database.Read(session => session.Single<long>($"select count(*) from {table}"));

    Task<IReadOnlyList<string>> Audited() =>
        store.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || subject from audit order by seq"));
}
