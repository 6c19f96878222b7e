using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Architecture;

/// <summary>Rule 3: only the slice that owns a table writes it. A migration's first line says which slice that is.</summary>
public sealed partial class TableOwnerTests
{
    const string Migrations = "Intake.Core/Storage/Migrations";

    [TestCaseSource(nameof(Files))]
    public void A_migration_says_who_owns_its_tables(string path) =>
        Owner().IsMatch(Repository.Read(path)).Should().BeTrue("its first line begins with \"-- Owned by X/.\"");

    [Test]
    public void Migrations_are_numbered_from_1_without_a_gap() =>
        Files.Select(path => int.Parse(Path.GetFileName(path)[..4], null)).Should().Equal(Enumerable.Range(1, Files.Count()));

    [Test]
    public void A_table_is_written_by_its_owner_only()
    {
        var owners = Owners();
        var writes = Repository.Files("Intake.Core", ".cs").SelectMany(Writes).ToList();

        writes.Should().HaveCountGreaterThan(20, "the search finds the product's writes");
        writes.Where(write => owners.GetValueOrDefault(write.Table) != write.Path.Split('/')[1]).Should().BeEmpty();
    }

    [Test]
    public void No_host_writes_a_table() =>
        Repository.Files("Intake.Api", ".cs", ".cshtml").Concat(Repository.Files("Intake.Worker", ".cs"))
            .SelectMany(Writes).Should().BeEmpty();

    [Test]
    public void The_architecture_page_names_every_table_beside_its_owner()
    {
        var rows = OwnerRow().Matches(Repository.Read("ARCHITECTURE.md"))
            .SelectMany(row => Quoted().Matches(row.Groups[2].Value).Select(table => (Table: table.Groups[1].Value, Owner: row.Groups[1].Value)));

        rows.Should().BeEquivalentTo(Owners().Select(owned => (owned.Key, owned.Value)));
    }

    static IEnumerable<string> Files => Repository.Files(Migrations, ".sql");

    static Dictionary<string, string> Owners() => Files.Select(Repository.Read)
        .SelectMany(sql => Table().Matches(sql).Select(table => (Name: table.Groups[1].Value, Owner: Owner().Match(sql).Groups[1].Value)))
        .ToDictionary(table => table.Name, table => table.Owner);

    static IEnumerable<(string Path, string Table)> Writes(string path) =>
        Write().Matches(Repository.Read(path)).Select(write => (path, write.Groups.Values.Skip(1).Last(group => group.Success).Value));

    [GeneratedRegex(@"\A-- Owned by (\w+)/\.")]
    private static partial Regex Owner();

    [GeneratedRegex(@"^create table (\w+)", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"\binsert\s+into\s+(\w+)|\bupdate\s+(\w+)\s+set\b|\bdelete\s+from\s+(\w+)|\btruncate\s+(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Write();

    [GeneratedRegex(@"^\| `(\w+)/` \| (.+?) \|", RegexOptions.Multiline)]
    private static partial Regex OwnerRow();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Quoted();
}
