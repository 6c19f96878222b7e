using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>A link between the pages leads somewhere, with its heading.</summary>
public sealed partial class LinkTests
{
    [TestCaseSource(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_heading_that_exist(string page)
    {
        foreach (var target in Link().Matches(Repository.Read(page)).Select(link => link.Groups[1].Value).Where(IsOurs))
            Exists(page, target).Should().BeTrue($"{page} links to {target}");
    }

    [Test]
    public void Every_page_is_linked_from_the_readme_or_its_folders_list()
    {
        var reached = new HashSet<string> { "README.md" };
        var left = new Queue<string>(reached);
        while (left.TryDequeue(out var page))
            foreach (var target in Link().Matches(Repository.Read(page)).Select(link => link.Groups[1].Value).Where(IsOurs))
                if (Resolve(page, target.Split('#')[0]) is var next && next.EndsWith(".md", StringComparison.Ordinal) && reached.Add(next))
                    left.Enqueue(next);

        Pages.Should().BeSubsetOf(reached);
    }

    static IReadOnlyList<string> Pages => Repository.Files(".", ".md");

    static bool IsOurs(string target) => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal);

    static bool Exists(string page, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? page : Resolve(page, parts[0]);
        var there = Path.Combine(Repository.Top, path);
        if (!File.Exists(there)) return parts.Length == 1 && Directory.Exists(there);
        return parts.Length == 1 || Heading().Matches(File.ReadAllText(there)).Any(heading => Anchor(heading.Groups[1].Value) == parts[1]);
    }

    static string Resolve(string page, string target) =>
        Path.GetRelativePath(Repository.Top, Path.Combine(Repository.Top, Path.GetDirectoryName(page)!, target)).Replace('\\', '/');

    // As GitHub makes them.
    static string Anchor(string heading) =>
        NotInAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
