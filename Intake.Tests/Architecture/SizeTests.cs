using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Architecture;

/// <summary>A file is read in one go. Tables of data and what programs write are no reading matter.</summary>
public sealed class SizeTests
{
    [Test]
    public void No_file_of_source_is_longer_than_200_lines() =>
        Repository.Files(".", ".cs", ".cshtml", ".sql", ".ts", ".css", ".sh", ".csproj", ".props")
            .Where(path => File.ReadLines(Path.Combine(Repository.Top, path)).Count() > 200).Should().BeEmpty();
}
