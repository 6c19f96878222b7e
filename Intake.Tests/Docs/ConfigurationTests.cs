using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>docs/running.md against the classes that settings are bound to.</summary>
public sealed partial class ConfigurationTests
{
    [Test]
    public void Every_setting_stands_in_the_table_with_its_default() =>
        Row().Matches(Repository.Read("docs/running.md"))
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value.Trim('`'))
            .Should().BeEquivalentTo(ConfigurationKeys.All());

    [Test]
    public void Every_class_of_settings_is_known_here() => ConfigurationKeys.Unplaced().Should().BeEmpty();

    [GeneratedRegex("^\\| `([A-Z][A-Za-z:]+)` \\| (`[^`]*`|–) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
