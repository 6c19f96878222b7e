using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Import;
using MiniExcelLibs;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>Files as case systems write them.</summary>
public sealed class FormatTests
{
    static readonly string[] jsonl =
    [
        """{"MatterId": 7, "CreatedAt": "2026-03-01T08:10:42", "Rubrik": "Fler bänkar", "Sammanfattning": "Det saknas bänkar längs ån.", "Gäller": "Gata, park och lekplatser"}""",
        "",
        """{"MatterId": "8", "CreatedAt": "2026-07-01", "Rubrik": null, "Sammanfattning": "Bussen går för sällan.\nSärskilt på kvällen.", "Röster": 12}""",
    ];

    static readonly string[][] table =
    [
        ["ÄrendeId", "Skapad", "Rubrik", "Beskrivning", "Kategori"],
        ["7", "2026-03-01 08:10:42", "Fler bänkar", "Det saknas bänkar längs ån.", "Gata, park och lekplatser"],
        ["8", "2026-07-01", "", "Bussen går för sällan.\nSärskilt på kvällen.", ""],
    ];

    ImportScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await ImportScene.Open();

    [TearDown]
    public async Task Close() => await scene.DisposeAsync();

    [TestCase("jsonl")]
    [TestCase("ndjson")]
    public async Task Json_lines_are_imported(string ending) =>
        await MustBeTheTwo(scene.Write($"ärenden.{ending}", jsonl));

    [TestCase(',')]
    [TestCase(';')]
    [TestCase('\t')]
    public async Task A_table_is_imported_whatever_stands_between_its_cells(char separator) =>
        await MustBeTheTwo(scene.Write("export.csv", Csv(separator)));

    [Test]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column() =>
        await MustBeTheTwo(scene.Write("export.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", Csv(';')))]));

    [Test]
    public async Task The_line_that_Excel_puts_first_is_understood() =>
        await MustBeTheTwo(scene.Write("export.csv", ["sep=;", .. Csv(';')]));

    [Test]
    public async Task Windows_text_is_imported_when_said_to_be_so()
    {
        var file = scene.Write("export.csv", Windows1252(string.Join("\r\n", Csv(';'))));

        await MustBeTheTwo(new ImportOrder { File = file, Encoding = "windows-1252" });
    }

    [Test]
    public async Task A_workbook_with_shared_strings_and_dates_is_imported()
    {
        var strings = table[0].Concat(["Fler bänkar", "Gata, park och lekplatser"]).Select(text => $"<si><t>{text}</t></si>")
            .Append("<si><r><t>Det saknas </t></r><r><t>bänkar längs ån.</t></r><rPh sb=\"0\" eb=\"1\"><t>läsning</t></rPh></si>");
        Workbooks.Write(scene.Path("blad.xlsx"),
        [
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>""",
            """<row r="3"><c r="A3"><v>7</v></c><c r="B3" s="1"><v>46082.3407638889</v></c><c r="C3" t="s"><v>5</v></c><c r="D3" t="s"><v>7</v></c><c r="E3" t="s"><v>6</v></c></row>""",
            """<row r="4"/><row r="5"><c r="A5"><v>8</v></c><c r="B5" s="1"><v>46204</v></c><c r="D5" t="inlineStr"><is><t>Bussen går för sällan._x000A_Särskilt på kvällen.</t></is></c></row>""",
        ], strings, Workbooks.Dates);

        await MustBeTheTwo(scene.Path("blad.xlsx"));
    }

    [Test]
    public async Task A_workbook_of_another_program_is_imported()
    {
        MiniExcel.SaveAs(scene.Path("blad.xlsx"), table[1..].Select(row => table[0].Zip(row).ToDictionary(pair => pair.First, pair => (object)pair.Second)));

        await MustBeTheTwo(scene.Path("blad.xlsx"));
    }

    [TestCase("jsonl")]
    [TestCase("csv")]
    [TestCase("xlsx")]
    public async Task Each_may_be_packed(string ending)
    {
        var file = scene.Write($"x.{ending}", ending == "jsonl" ? jsonl : Csv(';'));
        if (ending == "xlsx")
            Workbooks.Write(file, table.Select((row, at) => Workbooks.Row(at + 1, row)));

        await MustBeTheTwo(Pack(file));
    }

    [Test]
    public async Task Text_in_quotation_marks_may_hold_separators_lines_and_quotation_marks()
    {
        var file = scene.Write("x.csv", "id;text", "1;\"Skylten \"\"Stopp\"\"; den syns inte\nalls.\"");

        await scene.Import(file);

        (await scene.Contacts()).Single().Text.Should().Be("Skylten \"Stopp\"; den syns inte\nalls.");
    }

    [Test]
    public async Task Case_systems_words_become_ours()
    {
        var file = scene.Write("x.csv",
            "id;text;typ;kanal;språk;plats;e-post;telefon;vill ha",
            "1;En busshållplats i Torslanda behövs.;Idé;Telefon;Svenska;Torslanda;anna@example.org;;Kvittens",
            "2;Please mend the bridge.;behov;E-post;English;;;031-365 00 00;ja");

        (await scene.Import(file)).Rows.Accepted.Should().Be(2);

        var contacts = (await scene.Contacts()).OrderBy(contact => contact.CaseId).ToList();
        contacts[0].Should().BeEquivalentTo(new { Kind = "idea", Channel = "phone", Language = "sv", Place = "Torslanda" });
        contacts[1].Should().BeEquivalentTo(new { Kind = "need", Channel = "email", Language = "en" });
        (await scene.Single<long>("select count(*) from vault where wants = 'receipt' and channel = 'email' and email_hash is not null")).Should().Be(1);
        (await scene.Single<long>("select count(*) from vault where wants = 'updates' and channel = 'sms' and phone_hash is not null")).Should().Be(1);
    }

    [Test]
    public async Task Personal_data_in_the_text_is_masked()
    {
        await scene.Import(scene.Write("x.csv", "id;text", "1;Ring mig på 070-174 06 05."));

        (await scene.Contacts()).Single().Text.Should().Be("Ring mig på [telefonnummer].");
    }

    Task MustBeTheTwo(string file) => MustBeTheTwo(new ImportOrder { File = file });

    async Task MustBeTheTwo(ImportOrder order)
    {
        var summary = await scene.Import(order with { Source = "artvise" });

        summary.Rows.Should().Be(new ImportProgress(2, 2, 0, 0, 1));
        summary.Complete.Should().BeTrue();
        var contacts = await scene.Contacts();
        contacts[0].Should().BeEquivalentTo(new
        {
            Source = "artvise",
            CaseId = "7",
            Kind = ContactKind.Need,
            Text = "Fler bänkar.\nDet saknas bänkar längs ån.",
            AreaGiven = "Gata, park och lekplatser",
            RecordedAt = new DateTimeOffset(2026, 3, 1, 7, 10, 42, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        });
        contacts[1].Should().BeEquivalentTo(new
        {
            CaseId = "8",
            Text = "Bussen går för sällan.\nSärskilt på kvällen.",
            AreaGiven = (string?)null,
            RecordedAt = new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        });
    }

    static string[] Csv(char separator) => [.. table.Select(row =>
        string.Join(separator, row.Select(cell => cell.IndexOfAny([separator, '\n']) < 0 ? cell : $"\"{cell}\"")))];

    internal static byte[] Windows1252(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetBytes(text);
    }

    internal static string Pack(string file)
    {
        using var packed = new GZipStream(File.Create(file + ".gz"), CompressionLevel.Optimal);
        packed.Write(File.ReadAllBytes(file));
        return file + ".gz";
    }
}
