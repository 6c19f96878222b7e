using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary>Takes a file's rows in as contacts. The same file again changes nothing, however it ended before.</summary>
public sealed class Importer
{
    readonly Database? database;
    readonly IRowTaker taker;
    readonly TimeProvider clock;
    readonly bool isTrial;

    Importer(Database? database, IRowTaker taker, TimeProvider clock, bool isTrial) =>
        (this.database, this.taker, this.clock, this.isTrial) = (database, taker, clock, isTrial);

    /// <param name="longestWait">How long a store that is busy or away is waited for; null: five minutes.</param>
    public static Importer Storing(Database database, ContactRecorder recorder, TimeProvider clock, TimeSpan? longestWait = null) =>
        new(database, new StoreTaker(recorder, longestWait ?? TimeSpan.FromMinutes(5), clock), clock, isTrial: false);

    /// <summary>Checks and counts, and writes nothing.</summary>
    /// <param name="database">Null when there is no store yet: nothing is known then.</param>
    public static Importer Trying(Database? database, TimeProvider clock) =>
        new(database, new TrialTaker(database), clock, isTrial: true);

    /// <param name="stop">Ends it after the rows at hand, with a summary.</param>
    /// <exception cref="ImportException">Nothing of the file can be taken in.</exception>
    public async Task<ImportSummary> Run(ImportOrder order, IProgress<ImportProgress> progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var file = ImportFile.At(order.File);
        using var reader = RowReaders.Open(file, order.Encoding, stop);
        var mapping = Mapping.Of(Columns(reader), order.Columns);
        var (source, kind) = (order.Source ?? SourceName.Of(order.File), order.Kind ?? ContactKind.Need);
        var position = await ImportPosition.Of(
            isTrial ? null : database, clock, await file.Hash(stop), source, kind, mapping, order.Encoding, stop);
        using var refused = Refused(order);

        var run = new ImportRunning(
            reader, new(mapping, source, kind, clock.GetUtcNow()), taker, position, refused, Breath());
        await run.ToTheEnd(progress, stop);
        return new()
        {
            Rows = run.Progress,
            Seconds = clock.GetElapsedTime(started).TotalSeconds,
            Source = source,
            Columns = [.. mapping.Pairs],
            RefusedFile = refused.Written,
            Resumed = position.Resumed,
            Interrupted = run.Interrupted,
            Error = run.Fault,
        };
    }

    RefusedFile Refused(ImportOrder order) =>
        isTrial && order.Refused is null ? RefusedFile.None() : RefusedFile.For(order.File, order.Refused, order.Language);

    // SQLite gives no turns: another process would wait for as long as this one writes without pause.
    TimeSpan Breath() => database?.Dialect == Dialect.Sqlite ? TimeSpan.FromMilliseconds(5) : TimeSpan.Zero;

    static IReadOnlyList<string> Columns(IRowReader reader)
    {
        try
        {
            return reader.Columns();
        }
        catch (Exception fault) when (fault is not ImportException && FileFault.Of(fault) is { } why)
        {
            throw new ImportException(why, fault);
        }
    }
}
