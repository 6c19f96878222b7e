using System.IO.Compression;
using FluentAssertions;
using Intake.Core.Import;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>Files that are not what they should be: a clear word, nothing half-way, memory bounded.</summary>
[NonParallelizable] // it counts what the process allocates
public sealed class FaultyFileTests
{
    ImportScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await ImportScene.Open();

    [TearDown]
    public async Task Close() => await scene.DisposeAsync();

    [Test]
    public async Task Another_encoding_names_its_first_line_and_what_to_do_and_nothing_is_taken_in()
    {
        var file = scene.Write("x.csv", FormatTests.Windows1252("id;text\n1;Plain\n2;Bänkar saknas\n"));

        var why = await Refused(file, "invalid_utf8");

        why.Should().Contain("Line 3").And.Contain("--encoding windows-1252");
    }

    [TestCase(65_533)]
    [TestCase(65_534)]
    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(131_071)]
    public async Task A_letter_across_two_blocks_of_the_file_is_no_fault(int before)
    {
        var lines = Enumerable.Range(0, before / 100).Select(_ => new string('\n', 100));
        var text = string.Concat(lines).PadRight(before, '\n') + """{"id":1,"text":"Ååå ändå €uro 😀"}""";
        File.WriteAllText(scene.Path("x.jsonl"), text);

        (await scene.Import(scene.Path("x.jsonl"))).Rows.Accepted.Should().Be(1);
    }

    [TestCase("id;datum\n1;2026-01-01", "id, datum")]
    [TestCase("1;2;3", "1, 2, 3")]
    public async Task Without_a_text_the_columns_that_there_are_are_told(string content, string columns)
    {
        var why = await Refused(scene.Write("x.csv", content), "missing_column");

        why.Should().Contain(columns).And.Contain("--map text=");
    }

    [Test]
    public async Task A_column_that_is_not_there_is_told()
    {
        var file = scene.Write("x.csv", "id;text", "1;Bänkar saknas");

        var order = new ImportOrder { File = file, Columns = ColumnOptions.Parse(["area=Kategorin"]) };

        (await FluentActions.Awaiting(() => scene.Import(order)).Should().ThrowAsync<ImportException>())
            .Which.Message.Should().Contain("Kategorin").And.Contain("id, text");
    }

    [Test]
    public async Task Ragged_rows_are_refused_and_the_rest_goes_on()
    {
        var file = scene.Write("x.csv", "id;text;plats", "1;Bänkar saknas;Haga", "2;Bara två", "3;En;två;tre", "4;Bra;;;;", ";;", "5;Sist;Haga");

        var summary = await scene.Import(file);

        summary.Rows.Should().Be(new ImportProgress(5, 3, 0, 2, 1));
        File.ReadAllLines(summary.RefusedFile!).Should().HaveCount(2).And.OnlyContain(line => line.Contains("\"code\":\"ragged_row\""));
    }

    [Test]
    public async Task A_quotation_mark_too_many_refuses_its_row()
    {
        var file = scene.Write("x.csv", "id;text", "1;Bra", "2;\"Fel\" här;", "3;Bra");

        (await scene.Import(file)).Rows.Should().Be(new ImportProgress(3, 2, 0, 1, 1));
    }

    [Test]
    public async Task A_quotation_mark_that_is_never_closed_ends_the_import_where_it_stands()
    {
        var file = scene.Write("x.csv", ["id;text", "1;Bra", "2;\"Stängs aldrig", .. Enumerable.Range(3, 50_000).Select(id => $"{id};Bra")]);

        var summary = await scene.Import(file);

        summary.Error!.Code.Should().Be("runaway_row");
        summary.Error.En.Should().Contain("line 3");
        summary.Rows.Accepted.Should().Be(1);
        summary.Complete.Should().BeFalse();
    }

    [Test]
    public async Task A_line_without_end_is_refused_within_bounded_memory()
    {
        var file = scene.Path("x.jsonl.gz");
        await using (var packed = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest)))
        {
            var megabyte = new string('a', 1_000_000);
            packed.Write("{\"id\":1,\"text\":\"Bra\"}\n{\"id\":2,\"text\":\"");
            for (var i = 0; i < 300; i++) packed.Write(megabyte);
            packed.Write("\"}\n{\"id\":3,\"text\":\"Bra\"}\n");
        }

        var (summary, allocated) = await Allocating(() => scene.Import(file));

        summary.Rows.Should().Be(new ImportProgress(3, 2, 0, 1, 1));
        allocated.Should().BeLessThan(50_000_000);
    }

    [Test]
    public async Task A_file_for_refused_rows_is_never_the_input()
    {
        var file = scene.Write("x.csv", "id;text", "1;Bra");

        await FluentActions.Awaiting(() => scene.Import(new ImportOrder { File = file, Refused = file })).Should().ThrowAsync<ImportException>();

        File.ReadAllLines(file).Should().HaveCount(2);
    }

    [TestCase("x.csv", "", "empty_file")]
    [TestCase("x.jsonl", "", "empty_file")]
    [TestCase("x.csv", "\n\n", "empty_file")]
    [TestCase("x.pdf", "%PDF", "unknown_format")]
    [TestCase("x.xlsx", "id;text", "not_xlsx")]
    [TestCase("x.csv.gz", "id;text", "not_gzip")]
    [TestCase("x.jsonl.gz", "{}", "not_gzip")]
    [TestCase("x.xlsx.gz", "{}", "not_gzip")]
    public async Task What_cannot_be_imported_says_why(string name, string content, string code)
    {
        File.WriteAllText(scene.Path(name), content);

        await Refused(scene.Path(name), code);
    }

    [Test]
    public async Task A_folder_or_nothing_at_all_says_so()
    {
        await Refused(Path.GetDirectoryName(scene.Path("x"))!, "is_folder");
        await Refused(scene.Path("nowhere.csv"), "no_file");
    }

    [Test]
    public async Task A_table_without_rows_is_read_to_its_end()
    {
        var summary = await scene.Import(scene.Write("x.csv", "id;text"));

        summary.Complete.Should().BeTrue();
        summary.Rows.Read.Should().Be(0);
    }

    async Task<string> Refused(string file, string code)
    {
        var why = (await FluentActions.Awaiting(() => scene.Import(file)).Should().ThrowAsync<ImportException>()).Which.Why;
        why.Code.Should().Be(code);
        (await scene.Contacts()).Should().BeEmpty();
        return why.En;
    }

    internal static async Task<(T Result, long Bytes)> Allocating<T>(Func<Task<T>> work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await work();
        return (result, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
