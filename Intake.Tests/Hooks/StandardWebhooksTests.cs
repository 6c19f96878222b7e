using System.Text;
using FluentAssertions;
using Intake.Core.Hooks;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

/// <summary>The cases of the specification's own libraries, with their secret, id, time and body.</summary>
public sealed class StandardWebhooksTests
{
    const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const string Time = "1614265330";
    const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    const string Other = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    static readonly byte[] body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");
    static readonly DateTimeOffset then = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Test]
    public void The_specifications_vector_is_signed_and_known_again()
    {
        StandardWebhooks.Sign(Id, then, body, Secret).Should().Be(Signature);
        Judge().Should().Be(SignatureVerdict.Good);
    }

    [Test]
    public void The_secrets_prefix_may_be_missing() =>
        Judge(secrets: ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]).Should().Be(SignatureVerdict.Good);

    [TestCase("", Time, Signature)]
    [TestCase(Id, "", Signature)]
    [TestCase(Id, "hello", Signature)]
    [TestCase(Id, "+1614265330", Signature)]
    [TestCase(Id, Time, "")]
    [TestCase(Id, Time, "v1,dawfeoifkpqwoekfpqoekf")]
    [TestCase(Id, Time, "v1,g0hM9")]
    [TestCase(Id, Time, "v1,")]
    [TestCase(Id, Time, "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [TestCase(Id, Time, "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void What_is_missing_or_malformed_is_invalid(string id, string time, string signature) =>
        StandardWebhooks.Verify(id, time, signature, body, [Secret], then).Should().Be(SignatureVerdict.Invalid);

    [Test]
    public void One_good_signature_among_several_is_enough() =>
        Judge($"{Other} {Other.Replace("v1", "v2")} {Signature} {Other}").Should().Be(SignatureVerdict.Good);

    [TestCase(-300, SignatureVerdict.Good)]
    [TestCase(300, SignatureVerdict.Good)]
    [TestCase(-301, SignatureVerdict.Stale)]
    [TestCase(301, SignatureVerdict.Stale)]
    public void Five_minutes_to_either_side_hold(int seconds, SignatureVerdict verdict) =>
        Judge(now: then.AddSeconds(seconds)).Should().Be(verdict);

    [Test]
    public void While_secrets_change_old_and_new_hold_on_both_sides()
    {
        const string next = "whsec_plJ3nmyCDGBKInavdOK15jsl";
        Judge(StandardWebhooks.Sign(Id, then, body, next, Secret)).Should().Be(SignatureVerdict.Good);
        Judge(secrets: [next, Secret]).Should().Be(SignatureVerdict.Good);
        Judge(secrets: [next]).Should().Be(SignatureVerdict.Invalid);
    }

    [Test]
    public void Without_a_secret_that_holds_nothing_is_good()
    {
        Judge(secrets: []).Should().Be(SignatureVerdict.Invalid);
        Judge(secrets: ["whsec_"]).Should().Be(SignatureVerdict.Invalid);
        var signing = () => StandardWebhooks.Sign(Id, then, body, "whsec_");
        signing.Should().Throw<ArgumentException>();
    }

    static SignatureVerdict Judge(string signatures = Signature, string[]? secrets = null, DateTimeOffset? now = null) =>
        StandardWebhooks.Verify(Id, Time, signatures, body, secrets ?? [Secret], now ?? then);
}
