using System.Xml.Linq;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Architecture;

/// <summary>Rule 1: Contracts ← Core ← { Api, Worker, Tests, Benchmarks }.</summary>
public sealed class ReferenceTests
{
    static readonly Dictionary<string, string[]> allowed = new()
    {
        ["Intake.Contracts"] = [],
        ["Intake.Core"] = ["Intake.Contracts"],
        ["Intake.Api"] = ["Intake.Core"],
        ["Intake.Worker"] = ["Intake.Core"],
        ["Intake.Tests"] = ["Intake.Api", "Intake.Worker"],
        ["Intake.Benchmarks"] = ["Intake.Core"],
    };

    [TestCaseSource(nameof(Projects))]
    public void A_project_references_only_what_lies_before_it(string project) =>
        References(project, "ProjectReference").Should().BeSubsetOf(allowed[project]);

    [Test]
    public void Every_project_has_its_place_in_the_graph() =>
        Repository.Files(".", ".csproj").Select(Path.GetFileNameWithoutExtension).Should().BeSubsetOf(allowed.Keys);

    [Test]
    public void The_contracts_need_no_package() =>
        References("Intake.Contracts", "PackageReference").Should().BeEmpty();

    static IEnumerable<string> Projects => allowed.Keys;

    static IReadOnlyList<string?> References(string project, string kind) =>
        [.. XDocument.Parse(Repository.Read($"{project}/{project}.csproj")).Descendants(kind)
            // Built along and started as a process: no reference.
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];
}
