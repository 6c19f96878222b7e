using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>docs/security.md: each item of ASVS 5.0.0, levels 1 and 2, once; each test that it names exists.</summary>
public sealed partial class SecurityPageTests
{
    /// <summary>Section → its items of levels 1 and 2, which are always its first.</summary>
    const string Items = """
        1.1=2 1.2=9 1.3=11 1.4=3 1.5=2  2.1=3 2.2=3 2.3=4 2.4=1  3.2=2 3.3=4 3.4=6 3.5=5 3.7=2  4.1=3 4.2=1 4.3=2 4.4=4
        5.1=1 5.2=3 5.3=2 5.4=3  6.1=3 6.2=12 6.3=4 6.4=4 6.5=5 6.6=3 6.8=4  7.1=3 7.2=4 7.3=2 7.4=5 7.5=2 7.6=2
        8.1=2 8.2=3 8.3=1 8.4=1  9.1=3 9.2=4  10.1=2 10.2=2 10.3=4 10.4=11 10.5=5 10.6=2 10.7=3
        11.1=2 11.2=3 11.3=3 11.4=4 11.5=1 11.6=1  12.1=3 12.2=2 12.3=4  13.1=1 13.2=5 13.3=2 13.4=5
        14.1=2 14.2=4 14.3=3  15.1=3 15.2=3 15.3=7  16.1=1 16.2=5 16.3=4 16.4=3 16.5=3  17.1=1 17.2=4 17.3=2
        """;

    [Test]
    public void Every_item_of_levels_1_and_2_stands_on_the_page_once()
    {
        var expected = Items.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(section => section.Split('=')).SelectMany(section => Range(section[0], 1, Number(section[1]))).ToList();

        expected.Should().HaveCount(253, "there are 70 of level 1 and 183 of level 2");
        Rows().SelectMany(row => Covered(row.Groups[1].Value)).Should().Equal(expected);
    }

    [Test]
    public void Every_test_that_the_page_names_exists()
    {
        var tests = typeof(SecurityPageTests).Assembly.GetTypes().Where(type => type.IsClass)
            .SelectMany(type => type.GetMethods().Where(IsTest).Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        var named = Named().Matches(Repository.Read("docs/security.md")).Select(match => match.Groups[1].Value).ToList();

        named.Should().HaveCountGreaterThan(80).And.BeSubsetOf(tests);
    }

    [Test]
    public void What_holds_says_why()
    {
        foreach (var row in Rows())
            row.Groups[3].Value.Length.Should().BeGreaterOrEqualTo("no WebRTC".Length, row.Value);
        TestContext.Out.WriteLine(string.Join(", ", Rows().GroupBy(row => row.Groups[2].Value, row => Covered(row.Groups[1].Value).Count())
            .Select(state => $"{state.Key}: {state.Sum()}")));
    }

    static IEnumerable<Match> Rows() => Row().Matches(Repository.Read("docs/security.md"));

    static IEnumerable<string> Covered(string items)
    {
        var (first, last) = (items.Split('–')[0], items.Split('–')[^1]);
        return Range(Section(first), Number(first.Split('.')[^1]), Number(last.Split('.')[^1]));
    }

    static IEnumerable<string> Range(string section, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(item => $"{section}.{item}");

    static string Section(string item) => item[..item.LastIndexOf('.')];

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    static bool IsTest(System.Reflection.MethodInfo method) => method.GetCustomAttributes(inherit: true)
        .Any(attribute => attribute is NUnit.Framework.Interfaces.ITestBuilder or NUnit.Framework.Interfaces.ISimpleTestBuilder);

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+(?:–\d+\.\d+\.\d+)?) \| (holds|n/a|install|open) \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`([A-Z]\w+Tests\.\w+)`")]
    private static partial Regex Named();
}
