namespace Intake.Core.Import;

/// <summary>The values of <c>--map field=column</c>.</summary>
public static class ColumnOptions
{
    /// <exception cref="ImportException">One is not made so, or its field is unknown.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> pairs)
    {
        var columns = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            if (cut < 0) throw new ImportException(ImportRefusals.BadMap(pair));
            columns[pair[..cut].Trim()] = pair[(cut + 1)..].Trim();
        }
        return columns;
    }
}
