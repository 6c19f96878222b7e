using System.Diagnostics;
using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class PasswordGuessesTests
{
    [Test]
    public void The_three_thousand_most_used_passwords_are_refused_as_they_are_doubled_or_with_a_row_behind()
    {
        var used = MostUsed(3_000).Select(LongEnough).ToList();

        var accepted = used.Where(password => PasswordRules.Check(password, "anna") is null).ToList();

        TestContext.Out.WriteLine($"{used.Count} passwords made of the most used, {accepted.Count} accepted");
        used.Should().HaveCount(3_000).And.OnlyContain(password => password.Length >= PasswordRules.Shortest);
        accepted.Should().BeEmpty();
    }

    [Test]
    public void Of_thirty_thousand_breached_passwords_none_that_is_long_enough_is_accepted()
    {
        var breached = MostUsed(30_000).Where(password => password.Length >= PasswordRules.Shortest).ToList();

        breached.Should().HaveCountGreaterThan(200);
        breached.Where(password => PasswordRules.Check(password, "anna") is null).Should().BeEmpty();
    }

    [TestCase("sommar2026!!")]
    [TestCase("Vinter20262027")]
    [TestCase("P@ssw0rd1234")]
    [TestCase("göteborg2026!")]
    [TestCase("michaeljordan")]
    [TestCase("1q2w3e4r5t6y7u")]
    [TestCase("sunshine19850412")]
    [TestCase("svensson1985!")]
    public void What_people_think_up_first_is_refused_and_they_are_told_how_to_do_better(string password)
    {
        var refusal = PasswordRules.Check(password, "anna.svensson");

        refusal.Should().Be(AccessRefusals.PasswordGuessable);
        refusal!.Sv.Should().Contain("fyra ord");
    }

    [TestCase("korrekt häst batteri")]
    [TestCase("min katt heter Misse")]
    [TestCase("blåbärspaj med grädde")]
    [TestCase("correct horse battery staple")]
    [TestCase("T7#kqP9!xz2m")]
    public void What_takes_long_to_guess_is_accepted(string password) => PasswordRules.Check(password, "anna").Should().BeNull();

    [Test]
    public void No_password_keeps_the_machine_busy()
    {
        string[] signs = ["4@8({[<3€6!1|70$5+%2", "aA4@", "qwertyuiop", "0123456789", "19850412-/. ", "ssS$5", "lI1!|", "a"];
        PasswordRules.Check("värmer upp listorna", "anna");

        var slowest = signs.Select(Hostile).Max(password => Fastest(() => PasswordRules.Check(password, "anna")));

        TestContext.Out.WriteLine($"200 hostile characters take {slowest.TotalMilliseconds:F1} ms at most");
        slowest.Should().BeLessThan(TimeSpan.FromMilliseconds(100));
    }

    static string Hostile(string signs) => new([.. Enumerable.Range(0, PasswordRules.Longest).Select(at => signs[at * 7919 % signs.Length])]);

    // Of several: what else the machine does is not the password's doing.
    static TimeSpan Fastest(Action check) => Enumerable.Range(0, 5).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        check();
        return Stopwatch.GetElapsedTime(started);
    });

    static string LongEnough(string password) =>
        password.Length >= PasswordRules.Shortest ? password
        : password.Length * 2 >= PasswordRules.Shortest ? password + password
        : password + "1234567890";

    static IEnumerable<string> MostUsed(int many)
    {
        var lists = typeof(Zxcvbn.Zxcvbn).Assembly;
        using var list = new StreamReader(lists.GetManifestResourceStream("zxcvbn-core.Dictionaries.passwords.lst")!);
        return list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(many).ToList();
    }
}
