using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Access;

/// <summary>What happens when the phone is away, and what is left when the factor is.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class FactorRecoveryTests(string engine) : SecondFactorFixture(engine)
{
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
}
