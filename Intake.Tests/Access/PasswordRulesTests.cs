using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class PasswordRulesTests
{
    [TestCase("elva tecken")]
    [TestCase("")]
    public void A_short_password_is_refused(string password) =>
        PasswordRules.Check(password, "anna").Should().Be(AccessRefusals.PasswordLength);

    [Test]
    public void A_password_that_costs_too_much_to_hash_is_refused() =>
        PasswordRules.Check(string.Concat(Enumerable.Repeat("abcåäö ", 30)), "anna").Should().Be(AccessRefusals.PasswordLength);

    [TestCase("aaaaaaaaaaaaaaa")]
    [TestCase("123456789012345")]
    [TestCase("abcdefghijklmn")]
    [TestCase("kundcenter2026")]
    [TestCase("Lösenord1234!")]
    [TestCase("anna.svensson1")]
    [TestCase("qwertyuiop123")]
    public void A_password_that_is_guessed_first_is_refused(string password) =>
        PasswordRules.Check(password, "anna.svensson").Should().Be(AccessRefusals.PasswordGuessable);

    [TestCase("korrekt häst batteri")]
    [TestCase("T7#kqP9!xz2m")]
    public void A_long_password_needs_no_special_characters(string password) =>
        PasswordRules.Check(password, "anna").Should().BeNull();
}
