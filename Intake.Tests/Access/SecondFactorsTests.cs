using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class SecondFactorsTests(string engine) : SecondFactorFixture(engine)
{
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
    public async Task A_new_app_counts_from_its_first_code_and_the_old_one_until_then()
    {
        var (old, _) = await Enrol();
        var fresh = new Phone(clock, await factors.Begin(anna.Id));

        (await check.Accepts(anna.Id, old.Next())).Should().BeTrue();
        await factors.Confirm(anna.Id, fresh.Next());

        (await check.Accepts(anna.Id, old.Next())).Should().BeFalse();
        (await check.Accepts(anna.Id, fresh.Next())).Should().BeTrue();
    }
}
