namespace Intake.Core.Import;

/// <summary>The first row of a table: the columns' names, each of them one of its own.</summary>
sealed class Header
{
    readonly List<string> names = [];

    public Header(IEnumerable<string?> cells)
    {
        foreach (var cell in cells) names.Add(Unused(string.IsNullOrWhiteSpace(cell) ? Nameless(names.Count) : cell.Trim()));
    }

    public IReadOnlyList<string> Names => names;

    public Dictionary<string, string?> Cells(IReadOnlyList<string?> row)
    {
        var cells = new Dictionary<string, string?>();
        for (var at = 0; at < row.Count; at++) cells[at < names.Count ? names[at] : Nameless(at)] = row[at];
        return cells;
    }

    string Unused(string name)
    {
        var unused = name;
        for (var number = 2; names.Contains(unused); number++) unused = $"{name} ({number})";
        return unused;
    }

    static string Nameless(int at) => $"column {at + 1}";
}
