using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class TimeCodeTests
{
    // "12345678901234567890", the secret of RFC 6238, appendix B.
    const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    static readonly DateTimeOffset noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    // The RFC writes eight digits; six are the last of them.
    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Codes_are_those_of_the_RFC(long seconds, string code)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        TimeCode.At(Secret, time).Should().Be(code);
        TimeCode.StepOf(Secret, code, time).Should().Be(seconds / 30);
    }

    [TestCase(-2, false)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void A_code_counts_one_step_before_and_after_its_own_and_no_longer(int steps, bool counts)
    {
        var code = TimeCode.At(Secret, noon + steps * TimeCode.Step);

        TimeCode.StepOf(Secret, code, noon).HasValue.Should().Be(counts);
    }

    [Test]
    public void A_code_may_be_typed_as_apps_show_it_and_nothing_else_is_one()
    {
        var code = TimeCode.At(Secret, noon);

        TimeCode.StepOf(Secret, $"{code[..3]} {code[3..]}", noon).Should().NotBeNull();
        foreach (var other in new[] { "", code[..5], code + "0", "+" + code[1..], string.Concat(code.Select(digit => (char)('٠' + digit - '0'))), new string('1', 10_000) })
            TimeCode.StepOf(Secret, other, noon).Should().BeNull(other.Length > 50 ? "it is long" : other);
    }

    [Test]
    public void Secrets_have_160_bits_and_come_once() =>
        Enumerable.Range(0, 100).Select(_ => TimeCode.NewSecret()).Should().OnlyHaveUniqueItems().And.OnlyContain(secret => secret.Length == 32);

    [Test]
    public void Recovery_codes_have_120_bits_and_come_once_and_are_read_as_people_type_them()
    {
        var codes = Enumerable.Range(0, 50).SelectMany(_ => RecoveryCode.NewSet()).ToList();

        codes.Should().OnlyHaveUniqueItems().And.OnlyContain(code => code.Replace("-", "").Length == 24);
        codes.SelectMany(code => code).Distinct().Should().HaveCount(33, "32 letters, five bits each, and the dash");
        RecoveryCode.Hash(codes[0].Replace('-', ' ').ToUpperInvariant()).Should().Be(RecoveryCode.Hash(codes[0]));
        RecoveryCode.Hash("123456").Should().BeNull();
    }
}
