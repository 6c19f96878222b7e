using FluentAssertions;
using Intake.Core.Import;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>Packed files that were cut off on their way.</summary>
public sealed class TruncatedFileTests
{
    ImportScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await ImportScene.Open();

    [TearDown]
    public async Task Close() => await scene.DisposeAsync();

    [TestCase("x.jsonl.gz")]
    [TestCase("x.csv.gz")]
    public async Task A_truncated_gzip_keeps_the_rows_before_the_break(string name)
    {
        var random = new Random(1);
        var texts = Enumerable.Range(1, 5_000).Select(id => (id, text: $"Bänk {random.Next()} {random.Next()} saknas."));
        var file = scene.Write(name[..^3], name.Contains("json")
            ? [.. texts.Select(row => $$"""{"id":{{row.id}},"text":"{{row.text}}"}""")]
            : ["id;text", .. texts.Select(row => $"{row.id};{row.text}")]);
        FormatTests.Pack(file);
        var whole = File.ReadAllBytes(file + ".gz");
        scene.Write(name, whole[..(whole.Length / 2)]);

        var summary = await scene.Import(file + ".gz");

        summary.Error!.Code.Should().Be("truncated_gzip");
        summary.Rows.Refused.Should().Be(0);
        summary.Rows.Accepted.Should().BeInRange(1_500, 3_500);
        scene.Write(name, whole);
        (await scene.Import(file + ".gz")).Rows.Should().Be(
            new ImportProgress(5_000, 5_000 - summary.Rows.Accepted, summary.Rows.Accepted, 0, 1));
    }

    [TestCase(1)]
    [TestCase(8)]
    [TestCase(9)]
    public async Task A_gzip_that_lacks_its_last_bytes_is_truncated(int missing)
    {
        var file = FormatTests.Pack(scene.Write("x.jsonl", """{"id":1,"text":"Bänkar saknas"}"""));
        scene.Write("x.jsonl.gz", File.ReadAllBytes(file)[..^missing]);

        (await scene.Import(file)).Error!.Code.Should().Be("truncated_gzip");
    }

    [Test]
    public async Task Nothing_is_taken_in_where_not_even_one_row_is_whole()
    {
        var file = FormatTests.Pack(scene.Write("x.jsonl", """{"id":1,"text":"Bänkar saknas"}"""));
        scene.Write("x.jsonl.gz", File.ReadAllBytes(file)[..^40]);

        (await FluentActions.Awaiting(() => scene.Import(file)).Should().ThrowAsync<ImportException>())
            .Which.Why.Code.Should().Be("truncated_gzip");
    }
}
