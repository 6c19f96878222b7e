using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Storage;
using Intake.Tests.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Import;

/// <summary>The verb as an operator runs it.</summary>
[NonParallelizable]
public sealed class ImportVerbTests
{
    TempFolder folder = null!;
    Verb verb = null!;

    [SetUp]
    public void Open()
    {
        folder = new();
        verb = new($"Data Source={folder.File("store/intake.db")}");
    }

    [TearDown]
    public void Close() => folder.Dispose();

    [Test]
    public async Task The_summary_is_one_JSON_document()
    {
        var file = Write("x.csv", "id;text", "1;Bänkar saknas", "2;");

        var (exit, output, error) = await verb.Run("import", file, "--source", "artvise", "--json");

        exit.Should().Be(0, error);
        var summary = JsonDocument.Parse(output).RootElement;
        summary.EnumerateObject().Select(property => property.Name).Should().Equal("read", "accepted", "alreadyKnown", "refused", "seconds");
        summary.GetProperty("read").GetInt32().Should().Be(2);
        summary.GetProperty("accepted").GetInt32().Should().Be(1);
        summary.GetProperty("refused").GetInt32().Should().Be(1);
        JsonDocument.Parse((await verb.Run("import", file, "--source", "artvise", "--json")).Output).RootElement.GetProperty("alreadyKnown").GetInt32().Should().Be(1);
    }

    [Test]
    public async Task A_person_is_told_source_columns_counts_and_where_the_refused_rows_are()
    {
        var file = Write("artvise.csv", "id;text", "1;Bänkar saknas", "2;");

        var (_, output, error) = await verb.Run("import", file);

        output.Should().Contain("artvise").And.Contain("caseId = id, text = text").And.Contain("2 rows").And.Contain("1 new").And.Contain(file + ".refused.jsonl");
        error.Should().BeEmpty();
    }

    [Test]
    public async Task A_mapping_file_says_what_options_would()
    {
        var file = Write("x.csv", "Löpnr;Vad", "1;Bänkar saknas");
        var mapping = Write("m.json", """{ "source": "artvise", "kind": "idea", "columns": { "caseId": "Löpnr", "text": "Vad" } }""");

        (await verb.Run("import", file, "--mapping", mapping, "--source", "annan")).Output
            .Should().Contain("Source: annan. Columns: caseId = Löpnr, text = Vad.");
        (await verb.Run("import", file, "--mapping", Write("m.json", """{ "kolumner": {} }"""))).Exit.Should().Be(1);
    }

    [Test]
    public async Task A_dry_run_makes_no_store()
    {
        var (exit, output, _) = await verb.Run("import", Write("x.csv", "id;text", "1;Bänkar saknas"), "--dry-run", "--json");

        exit.Should().Be(0);
        JsonDocument.Parse(output).RootElement.GetProperty("accepted").GetInt32().Should().Be(1);
        File.Exists(folder.File("store/intake.db")).Should().BeFalse();
    }

    [TestCase("x.csv", "id;datum\n1;2026-01-01\n", 1, "id, datum")]
    [TestCase("x.pdf", "%PDF", 1, ".jsonl")]
    [TestCase("x.csv", "id;text\n1;\n2;\n", 3, null)]
    public async Task The_exit_code_tells_how_it_went(string name, string content, int expected, string? sentence)
    {
        File.WriteAllText(folder.File(name), content);

        var (exit, output, error) = await verb.Run("import", folder.File(name), "--json");

        exit.Should().Be(expected);
        error.Should().NotContain("   at ");
        if (sentence is null) return;
        error.Should().Contain(sentence);
        JsonDocument.Parse(output).RootElement.GetProperty("complete").GetBoolean().Should().BeFalse();
    }

    [Test]
    public async Task Interrupted_it_sums_up_and_ends_with_130()
    {
        var (process, output) = await StartLarge();
        using var _ = process;

        Signal.Interrupt(process.Id);

        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(130);
        var summary = JsonDocument.Parse(await output).RootElement;
        summary.GetProperty("complete").GetBoolean().Should().BeFalse();
        summary.GetProperty("accepted").GetInt32().Should().BeInRange(1, Large - 1);
    }

    [Test]
    public async Task Killed_in_the_middle_and_run_again_it_is_exact()
    {
        var (process, _) = await StartLarge();
        using (process)
        {
            Signal.KillAtOnce(process.Id);
            await process.WaitForExitAsync();
        }

        var (exit, output, error) = await verb.Run("import", folder.File("large.jsonl"), "--json");

        exit.Should().Be(0, error);
        var summary = JsonDocument.Parse(output).RootElement;
        summary.GetProperty("read").GetInt32().Should().Be(Large);
        summary.GetProperty("alreadyKnown").GetInt32().Should().BeInRange(1, Large - 1);
        (await Rows("contacts")).Should().Be(Large);
        (await Rows("outbox")).Should().Be(Large);
    }

    [Test]
    public async Task With_dotnet_run_a_file_is_named_from_where_the_operator_stands()
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(InstallFolder.Path, "Intake.Worker"), "-getProperty:RunWorkingDirectory"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;

        (await process.StandardOutput.ReadToEndAsync()).Trim().Should().BeEmpty("the project's folder is not where the command was given");
    }

    const int Large = 30_000;

    /// <summary>Comes back when the first rows are in the store.</summary>
    async Task<(Process Process, Task<string> Output)> StartLarge()
    {
        (await verb.Run("migrate")).Exit.Should().Be(0);
        Write("large.jsonl", [.. Enumerable.Range(1, Large).Select(id => $$"""{"id":{{id}},"text":"Bänk nummer {{id}} vid hållplatsen saknas."}""")]);
        var process = verb.Start("import", folder.File("large.jsonl"), "--json");
        var output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Eventually.True(async () => process.HasExited || await Rows("contacts") > 2_000);
        process.HasExited.Should().BeFalse("it is in the middle");
        return (process, output);
    }

    async Task<long> Rows(string table)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(verb.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    string Write(string name, params string[] lines)
    {
        File.WriteAllText(folder.File(name), string.Join('\n', lines) + "\n");
        return folder.File(name);
    }
}
