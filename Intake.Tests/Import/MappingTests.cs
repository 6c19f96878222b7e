using FluentAssertions;
using Intake.Core.Import;
using NUnit.Framework;

namespace Intake.Tests.Import;

public sealed class MappingTests
{
    [TestCase("MatterId,CreatedAt,Gäller,Rubrik,Sammanfattning,Röster", "caseId=MatterId title=Rubrik text=Sammanfattning area=Gäller recordedAt=CreatedAt")]
    [TestCase("Ärendenummer,Inkom,Ämne,Meddelande,Kategori,Stadsdel,Kanal", "caseId=Ärendenummer title=Ämne text=Meddelande area=Kategori place=Stadsdel channel=Kanal recordedAt=Inkom")]
    [TestCase("ÄRENDE-ID,Skapad datum,Rubrik,Beskrivning,Plats,E-post,Telefon,Språk", "caseId=ÄRENDE-ID title=Rubrik text=Beskrivning place=Plats recordedAt=Skapad datum language=Språk email=E-post phone=Telefon")]
    [TestCase("Ticket ID,Subject,Description,Created,Category,Email", "caseId=Ticket ID title=Subject text=Description area=Category recordedAt=Created email=Email")]
    [TestCase("Summary,Description", "title=Summary text=Description")]
    [TestCase("Id,Summary", "caseId=Id text=Summary")]
    [TestCase("Id,Ärendenummer,Text", "caseId=Ärendenummer text=Text")]
    [TestCase("id,caseId,text,kind,wants", "caseId=caseId text=text kind=kind wants=wants")]
    public void Columns_are_recognised_by_their_names(string columns, string expected) =>
        Words(Mapping.Of(columns.Split(','), ColumnOptions.Parse([]))).Should().Be(expected);

    [Test]
    public void What_is_given_goes_before_what_is_recognised_and_no_column_is_used_twice() =>
        Words(Mapping.Of(["id", "text", "kommentar", "plats"], ColumnOptions.Parse(["text=Kommentar", "title=text", "place="])))
            .Should().Be("caseId=id title=text text=kommentar");

    [Test]
    public void An_unknown_field_is_told() =>
        FluentActions.Invoking(() => Mapping.Of(["text"], ColumnOptions.Parse(["texten=text"]))).Should().Throw<ImportException>()
            .Which.Why.Code.Should().Be("unknown_field");

    [Test]
    public void A_pair_that_is_none_is_told() =>
        FluentActions.Invoking(() => ColumnOptions.Parse(["text"])).Should().Throw<ImportException>().Which.Why.Code.Should().Be("bad_map");

    [TestCase("goteborgsforslaget/dev.jsonl", "goteborgsforslaget")]
    [TestCase("x/Artvise.csv", "artvise")]
    [TestCase("x/Artvise export 2026-11.csv.gz", "artvise-export")]
    [TestCase("Artvise/export-2026-11-23 (2).xlsx", "artvise")]
    [TestCase("data/2026.csv", "import")]
    [TestCase("x/ärenden_malmö.csv", "ärenden-malmö")]
    public void A_source_is_named_after_its_file_or_folder(string path, string source) =>
        SourceName.Of(Path.Combine("/", path)).Should().Be(source);

    [TestCase("2026-03-01", "2026-02-28T23:00:00Z")]
    [TestCase("2026-07-01 08:10", "2026-07-01T06:10:00Z")]
    [TestCase("2026-07-01T08:10:42.123", "2026-07-01T06:10:42.123Z")]
    [TestCase("2026-07-01T08:10:42Z", "2026-07-01T08:10:42Z")]
    [TestCase("2026-07-01T08:10:42.5+05:00", "2026-07-01T03:10:42.5Z")]
    [TestCase("2026-07-01 08:10:42 +0200", "2026-07-01T06:10:42Z")]
    [TestCase("20260701", "2026-06-30T22:00:00Z")]
    [TestCase("1.7.2026 08.10", "2026-07-01T06:10:00Z")]
    public void Times_are_read_as_Swedish_ones(string text, string expected) =>
        Moment.Read(text).Should().Be(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("03/04/2026")]
    [TestCase("igår")]
    [TestCase("2026-02-30")]
    [TestCase("46082")]
    public void A_time_that_cannot_be_read_in_one_way_is_not_read(string text) => Moment.Read(text).Should().BeNull();

    static string Words(Mapping mapping) => string.Join(' ', mapping.Pairs.Select(pair => $"{pair.Field}={pair.Column}"));
}
