using System.Text.Json;
using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Import;
using Intake.Core.Outbox;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Import;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class ImporterTests(string engine)
{
    ImportScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await ImportScene.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task The_city_s_proposals_are_taken_in_once()
    {
        var order = new ImportOrder { File = SharedData.File("goteborgsforslaget/dev.jsonl"), Refused = scene.Path("refused.jsonl") };

        var first = await scene.Import(order);
        var before = await scene.Everything();
        var second = await scene.Import(order);

        first.Rows.Should().Be(new ImportProgress(966, 966, 0, 0, 1));
        first.Source.Should().Be("goteborgsforslaget");
        second.Rows.Should().Be(new ImportProgress(966, 0, 966, 0, 1));
        (await scene.Everything()).Should().Be(before, "nothing in any table has changed");
        (await scene.Single<long>("select count(*) from outbox where sent_at is null")).Should().Be(966);
        File.Exists(order.Refused).Should().BeFalse();
    }

    [Test]
    public async Task Refused_rows_are_told_with_reasons_and_can_be_mended_and_imported()
    {
        var file = scene.Write("x.jsonl",
            """{"id": 1, "text": "Bänkar saknas", "datum": "2026-01-01"}""",
            """{"id": null, "text": "Utan id"}""",
            """{"id": 3, "text": "  "}""",
            """{"id": 4, "text": "Fel tid", "datum": "03/04/2026"}""",
            """{"id": 5, "text": "Framtid", "datum": "2999-01-01"}""",
            """{"id": 6, "text": "trasig \ud800"}""",
            "[1, 2]",
            """{"id": 8, "text": """,
            """{"id": 9, "text": "Skräp i adressen", "email": "anna", "wants": "receipt"}""",
            """{"id": 10, "text": "Fel slag", "kind": "klagomål"}""");

        var summary = await scene.Import(new ImportOrder { File = file, Language = "sv" });

        summary.Rows.Should().Be(new ImportProgress(10, 1, 0, 9, 1));
        summary.RefusedFile.Should().Be(file + ".refused.jsonl");
        var lines = File.ReadAllLines(summary.RefusedFile!).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => (line.GetProperty("line").GetInt64(), line.GetProperty("code").GetString())).Should().Equal(
            (2, "missing_case_id"), (3, "empty_text"), (4, "bad_recorded_at"), (5, "impossible_recorded_at"), (6, "malformed_json"),
            (7, "malformed_json"), (8, "malformed_json"), (9, "bad_email"), (10, "unknown_kind"));
        lines.Should().OnlyContain(line => line.GetProperty("reason").GetString()!.Length > 10);
        lines[2].GetProperty("row").GetProperty("text").GetString().Should().Be("Fel tid");
        lines[5].GetProperty("raw").GetString().Should().Be("[1, 2]");

        File.WriteAllText(summary.RefusedFile!, lines[2].GetRawText().Replace("03/04/2026", "2026-04-03", StringComparison.Ordinal));
        (await scene.Import(new ImportOrder { File = summary.RefusedFile!, Source = summary.Source })).Rows.Accepted.Should().Be(1);
    }

    [Test]
    public async Task The_file_of_refused_rows_is_only_its_owner_s_and_gone_when_none_are_left()
    {
        var file = scene.Write("x.jsonl", """{"id": 1, "text": ""}""");
        var refused = (await scene.Import(file)).RefusedFile!;
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(refused).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        scene.Write("x.jsonl", """{"id": 1, "text": "Bänkar saknas"}""");
        (await scene.Import(file)).RefusedFile.Should().BeNull();

        File.Exists(refused).Should().BeFalse();
    }

    [Test]
    public async Task A_dry_run_counts_and_writes_nothing()
    {
        var file = scene.Write("x.jsonl",
            """{"id": 1, "text": "Bänkar saknas"}""", """{"id": 2, "text": "Bänkar saknas"}""",
            """{"id": 2, "text": "En gång till"}""", """{"id": 3, "text": ""}""");
        await scene.Recorder.Record(A.Contact().Case("1") with { Source = "x" });
        var before = await scene.Everything();

        var trial = await scene.Try(new ImportOrder { File = file });

        trial.Rows.Should().Be(new ImportProgress(4, 1, 2, 1, 1));
        (await scene.Everything()).Should().Be(before);
        Directory.GetFiles(Path.GetDirectoryName(file)!).Should().Equal(file);
        (await scene.Import(file)).Rows.Should().Be(trial.Rows, "the dry run said what would be");
    }

    [Test]
    public async Task A_file_without_ids_is_known_again_and_people_who_say_the_same_are_each_counted()
    {
        var file = scene.Write("x.csv", "text;plats", "Fler bänkar;Haga", "Fler bänkar;Haga", "Fler bänkar;Majorna");

        (await scene.Import(file)).Rows.Accepted.Should().Be(3);
        (await scene.Import(file)).Rows.AlreadyKnown.Should().Be(3);

        var longer = scene.Write("x.csv", "status;text;plats", "ny;Nytt;Haga", "klar;Fler bänkar;Haga", "klar;Fler bänkar;Haga", "klar;Fler bänkar;Majorna");
        (await scene.Import(longer)).Rows.Should().Be(new ImportProgress(4, 1, 3, 0, 1));
    }

    [Test]
    public async Task An_interrupted_import_goes_on_where_it_stopped()
    {
        var file = scene.Write("x.jsonl", [.. Enumerable.Range(1, 3_000).Select(Line)]);
        using var stop = new CancellationTokenSource();

        var first = await scene.Import(new ImportOrder { File = file }, rows => { if (rows.Read >= 1_500) stop.Cancel(); }, stop.Token);
        var second = await scene.Import(file);

        first.Interrupted.Should().BeTrue();
        first.Rows.Accepted.Should().Be(first.Rows.Read).And.BeInRange(1_500, 1_700);
        second.Resumed.Should().BeInRange(1_000, first.Rows.Read);
        second.Rows.Should().Be(new ImportProgress(3_000, 3_000 - first.Rows.Read, first.Rows.Read, 0, 1));
        (await scene.Single<long>("select count(*) from contacts")).Should().Be(3_000);
        (await scene.Single<long>("select count(*) from outbox")).Should().Be(3_000);
    }

    [Test]
    public async Task Other_settings_are_another_import()
    {
        var file = scene.Write("x.jsonl", [.. Enumerable.Range(1, 1_500).Select(Line)]);
        using var stop = new CancellationTokenSource();
        await scene.Import(new ImportOrder { File = file }, rows => { if (rows.Read >= 1_200) stop.Cancel(); }, stop.Token);

        var ideas = await scene.Import(new ImportOrder { File = file, Kind = ContactKind.Idea });

        ideas.Resumed.Should().Be(0);
        ideas.Rows.Accepted.Should().Be(1_500);
    }

    [Test]
    public async Task A_store_that_is_busy_is_waited_for_and_loses_nothing()
    {
        var file = scene.Write("x.jsonl", [.. Enumerable.Range(1, 300).Select(Line)]);
        var options = new StorageOptions { Provider = engine, ConnectionString = scene.Store.Options.Value.ConnectionString, MaxConnections = 5, MaxWaitingWrites = 10 };
        await using Database narrow = engine == "postgres" ? new PostgresDatabase(Options.Create(options)) : new SqliteDatabase(Options.Create(options));
        using var relay = new OutboxWakeUps();

        var summary = await Importer.Storing(narrow, new(narrow, scene.Store.Vault, relay, TimeProvider.System), TimeProvider.System)
            .Run(new() { File = file }, new Progress<ImportProgress>(), default);

        summary.Rows.Should().Be(new ImportProgress(300, 300, 0, 0, 1));
    }

    static string Line(int id) => $$"""{"id": {{id}}, "text": "Bänk {{id}} vid hållplatsen saknas."}""";
}
