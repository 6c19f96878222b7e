using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary><c>refused-files</c>: files of rows that were not taken in, on this machine.</summary>
public sealed class RetainedRefusedFiles : IRetained
{
    public string Type => "refused-files";

    public int ShortestPeriod => 7;

    public async Task<long> Count(Session session, long before) => (await Here(session, before, "")).LongCount();

    public async Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        [.. (await Here(session, before, after)).Take(take).Select(file => new RetainedRow { Id = file.Id, At = file.WrittenAt })];

    // The file first, as with letters: a row without a file is found again, a file without a row by nobody.
    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (await RefusedFileTable.Find(session, id) is { } file && Directory.Exists(Path.GetDirectoryName(file.Path))) File.Delete(file.Path);
            await RefusedFileTable.Remove(session, id);
        }
    }

    static async Task<IEnumerable<NotedFile>> Here(Session session, long before, string after) =>
        (await RefusedFileTable.Before(session, before, after)).Where(file => file.IsHere);
}
