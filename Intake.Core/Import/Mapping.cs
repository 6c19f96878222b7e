namespace Intake.Core.Import;

/// <summary>Which column each field is taken from.</summary>
sealed class Mapping
{
    readonly Dictionary<string, string> columns = [];

    public string? this[string field] => columns.GetValueOrDefault(field);

    /// <summary>Field and column, in the order of <see cref="Fields.All"/>.</summary>
    public IEnumerable<(string Field, string Column)> Pairs =>
        Fields.All.Where(columns.ContainsKey).Select(name => (name, columns[name]));

    /// <param name="found">The file's columns.</param>
    /// <param name="given">Field to column as the operator says; an empty column: none for this field.</param>
    /// <exception cref="ImportException">A column is missing.</exception>
    public static Mapping Of(IReadOnlyList<string> found, IReadOnlyDictionary<string, string> given)
    {
        var mapping = new Mapping();
        foreach (var (field, column) in given) mapping.Give(field, column, found);
        foreach (var (field, names) in ColumnNames.Known)
            if (!given.ContainsKey(field))
                mapping.Recognise(field, names, found);
        if (mapping[Fields.Text] is null && mapping[Fields.Title] is null)
            throw new ImportException(ImportRefusals.NoTextColumn(found));
        return mapping;
    }

    void Give(string field, string column, IReadOnlyList<string> found)
    {
        if (!Fields.All.Contains(field)) throw new ImportException(ImportRefusals.UnknownField(field));
        if (column.Length == 0) return;
        columns[field] = found.FirstOrDefault(name => name == column)
            ?? found.FirstOrDefault(name => ColumnNames.Plain(name) == ColumnNames.Plain(column))
            ?? throw new ImportException(ImportRefusals.NoSuchColumn(field, column, found));
    }

    void Recognise(string field, string[] names, IReadOnlyList<string> found)
    {
        foreach (var name in names)
            if (found.FirstOrDefault(column => ColumnNames.Plain(column) == name && !columns.ContainsValue(column)) is { } column)
            {
                columns[field] = column;
                return;
            }
    }
}
