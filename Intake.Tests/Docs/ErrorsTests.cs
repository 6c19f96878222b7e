using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Api.Contacts;
using Intake.Core;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>
/// docs/errors.md against every refusal of the API and of access. A code that left the table was somebody's contract.
/// Refusals of a file and its rows stand in docs/import.md.
/// </summary>
public sealed partial class ErrorsTests
{
    [Test]
    public void Every_code_stands_in_the_table_with_its_status() =>
        Row().Matches(Repository.Read("docs/errors.md"))
            .Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].Value, null)))
            .Should().BeEquivalentTo(Refusals().Select(refusal => (refusal.Code, refusal.Status)).Distinct());

    [Test]
    public void Every_refusal_says_something_in_both_languages() =>
        Refusals().Should().OnlyContain(refusal => refusal.Sv.EndsWith('.') && refusal.En.EndsWith('.') && refusal.Sv != refusal.En);

    static List<Refusal> Refusals() =>
        [.. new[] { typeof(CoreSetup).Assembly, typeof(ContactRequest).Assembly, Assembly.Load("Intake.Worker") }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.EndsWith(".Import", StringComparison.Ordinal) != true)
            .SelectMany(type => Fields(type).Concat(Made(type)))];

    const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static IEnumerable<Refusal> Fields(Type type) => type.ContainsGenericParameters ? [] :
        type.GetFields(Statics).Where(field => field.FieldType == typeof(Refusal)).Select(field => (Refusal)field.GetValue(null)!);

    // Those that name a field or a figure.
    static IEnumerable<Refusal> Made(Type type) => !type.Name.EndsWith("Refusals", StringComparison.Ordinal) ? [] :
        type.GetMethods(Statics).Where(method => method.ReturnType == typeof(Refusal))
            .Select(method => (Refusal)method.Invoke(null, [.. method.GetParameters().Select(Example)])!);

    static object Example(ParameterInfo parameter) => parameter.ParameterType == typeof(string) ? "x" : 1;

    [GeneratedRegex("^\\| `([a-z_0-9]+)` \\| (\\d+) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
