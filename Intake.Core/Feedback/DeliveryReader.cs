using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Feedback;

/// <summary>Reads what was told to residents, and what could not be. Addresses leave here masked.</summary>
public sealed class DeliveryReader(Database database, ResidentVault vault)
{
    /// <param name="latest">How many letters of the log.</param>
    public async Task<Delivery> Read(int latest, CancellationToken stop = default)
    {
        var read = await Rows(latest, stop);
        return read with { Failed = Masked(read.Failed), Latest = Masked(read.Latest) };
    }

    Task<Delivery> Rows(int latest, CancellationToken stop) => database.Read(
        async session => new Delivery
        {
            Failed = await session.Query<LetterRow>(DeliverySql.Failed, new { failed = MessageState.Failed, take = latest }),
            Waiting = await session.Single<long>(DeliverySql.Waiting, new { queued = MessageState.Queued }),
            Ambiguous = await session.Single<long>(DeliverySql.Ambiguous),
            GivenUp = await session.Query<GivenUpContact>(DeliverySql.GivenUp, new { take = latest }),
            Volumes = await session.Query<Volume>(DeliverySql.Volumes),
            Latest = await session.Query<LetterRow>(DeliverySql.Latest, new { take = latest }),
        },
        stop);

    /// <summary>How much needs a person: letters that failed, contacts that were given up.</summary>
    public Task<(long Letters, long Contacts)> CountFailed(CancellationToken stop = default) => database.Read(
        async session => (
            await session.Single<long>(DeliverySql.CountFailed, new { failed = MessageState.Failed }),
            await Pipeline.FailureTable.CountGivenUp(session)),
        stop);

    IReadOnlyList<LetterRow> Masked(IReadOnlyList<LetterRow> rows) =>
        [.. rows.Select(row => row with { Address = row.Address is null ? null : MaskedAddress.Of(vault.Open(row.Address)?.Email ?? "") })];
}
