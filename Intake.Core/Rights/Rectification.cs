using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Rights;

/// <summary>Puts a person's details right at all of her contacts; the originals are kept, sealed.</summary>
public sealed class Rectification(Database database, ResidentVault vault, AuditLog audit, TimeProvider clock)
{
    /// <param name="right">What is to stand there; null: as it was.</param>
    /// <returns>Null when done.</returns>
    public async Task<Refusal?> Rectify(string hash, Rectified right, string because, Actor actor)
    {
        if ((Reason.Check(because) ?? right.Check()) is { } refusal) return refusal;
        var before = await database.Read(session => VaultTable.With(session, hash));
        if (before.Count == 0) return RightsRefusals.UnknownPerson;
        var changes = new List<(VaultEntry Before, VaultEntry After)>();
        foreach (var entry in before)
        {
            if (vault.Open(entry.Sealed) is not { } details) return RightsRefusals.ChangedMeanwhile;
            changes.Add((entry, await vault.Seal(right.Applied(entry, details), right.Applied(details))));
        }
        try
        {
            await database.Write(session => Write(session, changes, right.Fields, because, actor));
            return null;
        }
        catch (ChangedException)
        {
            return RightsRefusals.ChangedMeanwhile;
        }
    }

    async Task Write(Session session, List<(VaultEntry Before, VaultEntry After)> changes, string fields, string because, Actor actor)
    {
        await session.TakeLock(RightsTable.Lock);
        foreach (var (before, after) in changes)
        {
            // Throws, so that nothing is half rectified.
            if (!await VaultTable.Replace(session, before, after)) throw new ChangedException();
            await CorrectionTable.Add(session, before, fields, Privacy.Masker.Mask(because).Text, clock.GetUtcNow());
            await audit.Append(session, new() { Actor = actor, Action = "resident.rectify", Subject = before.ContactId, Because = because });
        }
    }

    sealed class ChangedException : Exception;
}

/// <summary>Details as they should read; null: as they were. Personal data.</summary>
public sealed record Rectified(string? Name, string? Email, string? Phone, string? Wants)
{
    internal string Fields => string.Join(',', new[]
    {
        Name is null ? null : "name", Email is null ? null : "email", Phone is null ? null : "phone", Wants is null ? null : "wants",
    }.OfType<string>());

    internal Refusal? Check() => Fields.Length == 0
        ? RightsRefusals.NothingToRectify
        : ResidentRules.Check(new() { Name = Name, Email = Email, Phone = Phone, Wants = Wants });

    internal ContactDetails Applied(ContactDetails details) =>
        new(FieldRules.Clean(Name) ?? details.Name, FieldRules.Clean(Email) ?? details.Email, FieldRules.Clean(Phone) ?? details.Phone);

    // Who wants word from now on has said how: by what is known of her.
    internal VaultEntry Applied(VaultEntry entry, ContactDetails details)
    {
        var wants = Wants ?? entry.Wants;
        var channel = wants == "none" || entry.Channel != "none" ? entry.Channel : Applied(details).Email is null ? "sms" : "email";
        return entry with { Wants = wants, Channel = channel };
    }

    public override string ToString() => "Rectified";
}
