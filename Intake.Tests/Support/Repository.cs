using Intake.Core.Storage;

namespace Intake.Tests.Support;

/// <summary>The files of this checkout, without what is built or fetched.</summary>
static class Repository
{
    static readonly string[] notOurs = ["bin", "obj", "node_modules", "data", ".git", "TestResults", "artifacts", "assets"];

    public static string Top => InstallFolder.Path;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Top, path));

    /// <summary>Paths from the top, with /, of files with one of these extensions.</summary>
    public static IReadOnlyList<string> Files(string under, params string[] extensions) =>
        [.. In(Path.Combine(Top, under)).Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Top, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(path => !notOurs.Contains(Path.GetFileName(path))).SelectMany(In));
}
