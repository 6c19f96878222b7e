using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>Hands out rows in batches; a fault of the file ends them after the rows that came before it.</summary>
sealed class RowFeed(IRowReader reader) : IDisposable
{
    readonly IEnumerator<Row> rows = reader.Rows().GetEnumerator();

    /// <summary>Why the file could not be read to its end.</summary>
    public Refusal? Fault { get; private set; }

    /// <returns>Fewer than <paramref name="most"/> only at the end.</returns>
    public List<Row> Next(int most)
    {
        var batch = new List<Row>(most);
        try
        {
            while (Fault is null && batch.Count < most && rows.MoveNext()) batch.Add(rows.Current);
        }
        catch (Exception fault) when (FileFault.Of(fault) is { } why)
        {
            Fault = why;
        }
        return batch;
    }

    public void Dispose() => rows.Dispose();
}
