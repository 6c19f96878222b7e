using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Language;
using Intake.Core.Privacy;
using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>Moves items between their states: in its history, audited, and told to whoever wants to know, in one transaction.</summary>
public sealed class ItemMover(
    Database database, AuditLog audit, IEnumerable<IHearsOfItems> hearers, TimeProvider clock, MaskingExceptions? exceptions = null)
{
    public async Task<(Moved? Moved, Refusal? Refusal)> Move(
        string number, MoveOrder order, Reading reading, Actor by, CancellationToken stop = default)
    {
        if (Check(order) is { } refusal) return (null, refusal);
        var why = await Why(order.Because, stop);
        return await database.Write(async session =>
        {
            if (await MoveTable.Find(session, number) is not { } item) return (null, MoveRefusals.UnknownItem);
            if (!await Sees(session, item, reading)) return (null, MoveRefusals.NotReadable);
            if (order.From is { Length: > 0 } seen && seen != item.State) return (null, MoveRefusals.MovedMeanwhile);
            return !ItemMoves.From(item.State).Contains(order.To!) ? (null, MoveRefusals.NotAllowed)
                : await Carry(session, item, Now(item, order.To!), why, by);
        }, stop);
    }

    /// <summary>Takes the last move back, within <see cref="ItemMoves.UndoWithin"/>.</summary>
    public Task<(Moved? Moved, Refusal? Refusal)> Undo(string number, Reading reading, Actor by, CancellationToken stop = default) =>
        database.Write(async session =>
        {
            if (await MoveTable.Find(session, number) is not { } item) return (null, MoveRefusals.UnknownItem);
            if (await MoveTable.Last(session, item.Id) is not { Undoes: null } last || last.MovedTo != item.State) return (null, MoveRefusals.NothingToUndo);
            return !await Sees(session, item, reading) ? (null, MoveRefusals.NotReadable)
                : last.MadeAt < clock.Now() - (long)ItemMoves.UndoWithin.TotalMilliseconds ? (null, MoveRefusals.TooOld)
                : await Carry(session, item, Now(item, last.MovedFrom) with { Undoes = last.Id }, Because.Of("move-undone"), by);
        }, stop);

    static Refusal? Check(MoveOrder order) => order.To is null || !ItemState.All.Contains(order.To) ? MoveRefusals.UnknownState
        : FieldRules.Check("because", order.Because, MoveRefusals.LongestBecause, lines: true) is { } broken ? broken
        : ItemMoves.NeedsReason(order.To) && string.IsNullOrWhiteSpace(order.Because) ? MoveRefusals.ReasonMissing
        : null;

    async Task<Because> Why(string? said, CancellationToken stop) => string.IsNullOrWhiteSpace(said) ? new([])
        : Because.Of("said", Masker.Mask(said.Trim(), exceptions is null ? null : await exceptions.Current(stop)).Text);

    static async Task<bool> Sees(Session session, MovableItem item, Reading reading) => (await reading.In(session)).Sees(item.Area, item.Unit);

    PastMove Now(MovableItem item, string to) => new()
    {
        Id = Id.New(clock.GetUtcNow()),
        ItemId = item.Id,
        MovedFrom = item.State,
        MovedTo = to,
        MadeAt = clock.Now(),
    };

    async Task<(Moved?, Refusal?)> Carry(Session session, MovableItem item, PastMove move, Because why, Actor by)
    {
        if (!await MoveTable.Move(session, item.Id, move.MovedFrom, move.MovedTo)) return (null, MoveRefusals.MovedMeanwhile);
        await MoveTable.Add(session, move, why.ToJson(), by.ToString());
        var moved = new ItemMoved(move.Id, item.Id, item.Number, move.MovedFrom, move.MovedTo, DateTimeOffset.FromUnixTimeMilliseconds(move.MadeAt));
        foreach (var hearer in hearers) await hearer.Moved(session, moved);
        await audit.Append(session, new() { Actor = by, Action = move.Undoes is null ? "item.move" : "item.undo", Subject = item.Number, Because = move.MovedTo });
        return (new(item.Number, move.MovedFrom, move.MovedTo, move.Id), null);
    }
}
