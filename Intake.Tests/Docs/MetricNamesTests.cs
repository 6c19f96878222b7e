using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Telemetry;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>docs/running.md against the product's own instruments.</summary>
public sealed partial class MetricNamesTests
{
    [Test]
    public void Every_instrument_stands_in_the_table() =>
        Row().Matches(Repository.Read("docs/running.md")).Select(row => row.Groups[1].Value)
            .Should().BeEquivalentTo(Instruments().Select(instrument => instrument.Name));

    static IEnumerable<Instrument> Instruments() =>
        typeof(IntakeMeter).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => field.GetValue(null)).OfType<Instrument>();

    [GeneratedRegex("^\\| `(intake\\.[a-z.]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
