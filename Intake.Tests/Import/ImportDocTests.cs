using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Import;
using Intake.Core.Storage;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>docs/import.md says what the code does.</summary>
public sealed class ImportDocTests
{
    static readonly string[] doc = File.ReadAllLines(Path.Combine(InstallFolder.Path, "docs/import.md"));

    [Test]
    public void Every_recognised_name_is_in_the_document_in_the_order_of_the_code()
    {
        foreach (var (field, names) in ColumnNames.Known)
            doc.Single(line => line.StartsWith($"| `{field}` |", StringComparison.Ordinal)).Split('|')[2].Split(',').Select(ColumnNames.Plain)
                .Should().Equal(names, field);
    }

    [Test]
    public void Every_code_of_a_refusal_is_in_the_document()
    {
        var codes = typeof(ImportRefusals).GetFields().Select(field => field.GetValue(null)).OfType<Refusal>()
            .Concat([ImportRefusals.InvalidUtf8(1), ImportRefusals.NoTextColumn([]), ImportRefusals.Ragged(1, 2), ImportRefusals.RunawayRow(1, 2),
                ImportRefusals.TooLong(1), ImportRefusals.NoFile(""), ImportRefusals.IsFolder(""), ImportRefusals.CannotOpen(""), ImportRefusals.UnknownFormat(""),
                ImportRefusals.UnknownEncoding(""), ImportRefusals.UnknownField(""), ImportRefusals.BadMap(""), ImportRefusals.BadMappingFile("", ""),
                ImportRefusals.ReadFailed(""), ImportRefusals.StoreFailed("")])
            .Select(refusal => $"`{refusal.Code}`");

        var text = string.Join('\n', doc);
        codes.Where(code => !text.Contains(code, StringComparison.Ordinal)).Should().BeEmpty();
    }
}
