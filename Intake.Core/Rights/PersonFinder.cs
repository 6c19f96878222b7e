using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Rights;

/// <summary>Finds what is kept of a person, by e-mail or phone. Each look has a reason and stands in the audit log.</summary>
public sealed class PersonFinder(Database database, ResidentVault vault, AuditLog audit)
{
    public const string Found = "resident.read", Exported = "resident.export";

    /// <param name="address">An e-mail address or a phone number, however it is written.</param>
    public async Task<(PersonRecord? Person, Refusal? Refusal)> Find(string address, string because, Actor actor)
    {
        if (Reason.Check(because) is { } refusal) return (null, refusal);
        return await HashOf(address) is { } hash ? await Look(hash, Found, because, actor) : (null, RightsRefusals.MissingAddress);
    }

    /// <summary>The same person once more, by the hash that <see cref="Find"/> gave.</summary>
    /// <param name="action"><see cref="Found"/> or <see cref="Exported"/>.</param>
    public async Task<(PersonRecord? Person, Refusal? Refusal)> Look(string hash, string action, string because, Actor actor)
    {
        if (Reason.Check(because) is { } refusal) return (null, refusal);
        var contacts = await database.Read(session => PersonTable.Contacts(session, hash));
        await Note(contacts, action, because, actor);
        return contacts.Count == 0
            ? (null, RightsRefusals.UnknownPerson)
            : (new() { Hash = hash, Contacts = [.. contacts.Select(Opened)] }, null);
    }

    /// <summary>Null for what is empty.</summary>
    public async Task<string?> HashOf(string address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        return address.Contains('@', StringComparison.Ordinal) ? await vault.Hashes.Email(address) : await vault.Hashes.Phone(address);
    }

    // A search without a hit is noted as well.
    Task Note(IReadOnlyList<PersonContact> contacts, string action, string because, Actor actor) => database.Write(async session =>
    {
        foreach (var subject in contacts.Select(contact => contact.Id).DefaultIfEmpty(""))
            await audit.Append(session, new() { Actor = actor, Action = action, Subject = subject, Because = because });
    });

    PersonContact Opened(PersonContact contact)
    {
        var details = vault.Open(contact.Sealed);
        return contact with
        {
            Name = details?.Name,
            Email = details?.Email,
            Phone = details?.Phone,
            Corrections = [.. contact.Corrections.Select(Opened)],
        };
    }

    Correction Opened(Correction correction)
    {
        var before = vault.Open(correction.Original);
        return correction with { Name = before?.Name, Email = before?.Email, Phone = before?.Phone };
    }
}
