using FluentAssertions;
using Intake.Core.Import;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>Small workbooks that unpack to gigabytes are refused before memory grows, and before a row is taken in.</summary>
[NonParallelizable]
public sealed class WorkbookBombTests
{
    const long MostBytes = 60_000_000;

    static readonly string spaces = new(' ', 1_000_000);

    ImportScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await ImportScene.Open();

    [TearDown]
    public async Task Close() => await scene.DisposeAsync();

    [Test]
    public async Task A_sheet_of_nothing_but_rows() =>
        await MustBeRefused(Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Repeat("<row r=\"2\"/>", 100_000))));

    [Test]
    public async Task A_row_number_beyond_any_sheet() =>
        await MustBeRefused(["<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>"]);

    [Test]
    public async Task A_text_of_two_hundred_megabytes() =>
        await MustBeRefused([.. Enumerable.Repeat(spaces, 200).Prepend("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>").Append("</t></is></c></row>")]);

    [Test]
    public async Task An_attribute_without_end() =>
        await MustBeRefused([.. Enumerable.Repeat(spaces, 8).Prepend("<row r=\"2\" x=\"").Append("\"/>")]);

    [Test]
    public async Task Shared_strings_beyond_measure() =>
        await MustBeRefused([], Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Repeat("<si><t>aaaaaaaaaa</t></si>", 50_000))));

    [Test]
    public async Task Entities_that_multiply_are_no_workbook()
    {
        Workbooks.Write(scene.Path("x.xlsx"), ["<row r=\"1\"/>"], styles: "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><styleSheet>&c;</styleSheet>");

        (await FluentActions.Awaiting(() => scene.Import(scene.Path("x.xlsx"))).Should().ThrowAsync<ImportException>())
            .Which.Why.Code.Should().Be("not_xlsx");
    }

    async Task MustBeRefused(IEnumerable<string> sheet, IEnumerable<string>? strings = null)
    {
        var file = scene.Path("x.xlsx");
        Workbooks.Write(file, sheet.Prepend(Workbooks.Row(1, "id", "text")), strings);
        new FileInfo(file).Length.Should().BeLessThan(2_000_000);

        var (code, bytes) = await FaultyFileTests.Allocating(() => Code(file));

        code.Should().Be("xlsx_too_large");
        bytes.Should().BeLessThan(MostBytes);
        (await scene.Contacts()).Should().BeEmpty();
    }

    async Task<string?> Code(string file)
    {
        try
        {
            return (await scene.Import(file)).Error?.Code;
        }
        catch (ImportException refused)
        {
            return refused.Why.Code;
        }
    }
}
