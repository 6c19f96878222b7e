using System.Text.Json;
using Intake.Core.Storage;

namespace Intake.Core.Hooks;

/// <summary>Reads the log of deliveries.</summary>
public sealed class HookLog(Database database, HookSeal seal)
{
    public Task<IReadOnlyList<HookDelivery>> List(HookFilter filter, CancellationToken stop = default) =>
        database.Read(session => HookDeliveryTable.List(session, filter), stop);

    public Task<IReadOnlyList<HookCount>> Counts(CancellationToken stop = default) => database.Read(HookDeliveryTable.Counts, stop);

    public Task<HookDelivery?> Find(string id, CancellationToken stop = default) => database.Read(session => HookDeliveryTable.Find(session, id), stop);

    /// <summary>
    /// What the kept body is made of, for whoever mends the mapping: paths and kinds of values, not a word of what
    /// somebody said.
    /// </summary>
    public IReadOnlyList<BodyPart> ShapeOf(HookDelivery delivery)
    {
        if (seal.Open(delivery) is not { } body) return [];
        try
        {
            using var document = JsonDocument.Parse(body);
            return BodyShape.Of(document.RootElement);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
