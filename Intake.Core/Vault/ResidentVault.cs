using System.Text.Json;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Vault;

/// <summary>
/// Seals and opens contact details. Never inside a write transaction: the key ring lies in the same store and may
/// have to write itself.
/// </summary>
public sealed class ResidentVault(AddressHashes hashes, IDataProtectionProvider protection)
{
    readonly RingSeal seal = new(protection, "Intake.Vault.ContactDetails.v1");

    public AddressHashes Hashes => hashes;

    /// <summary>The row of a contact that is being recorded. Of a protected identity nothing but the flag.</summary>
    public Task<VaultEntry> Seal(Contact contact, ResidentDraft resident)
    {
        var entry = new VaultEntry
        {
            ContactId = contact.Id,
            Wants = resident.Wants ?? "none",
            Channel = resident.Channel ?? "none",
            Language = resident.Language ?? contact.Language,
            CreatedAt = contact.ReceivedAt,
        };
        return resident.ProtectedIdentity
            ? Task.FromResult(entry with { Wants = "none", Channel = "none", Language = contact.Language, Protected = 1 })
            : Seal(entry, new(FieldRules.Clean(resident.Name), FieldRules.Clean(resident.Email), FieldRules.Clean(resident.Phone)));
    }

    /// <summary>The entry with these details in place of what it held.</summary>
    public async Task<VaultEntry> Seal(VaultEntry entry, ContactDetails details) => entry with
    {
        Sealed = details.IsEmpty ? null : seal.Seal(JsonSerializer.Serialize(details)),
        EmailHash = await hashes.Email(details.Email),
        PhoneHash = await hashes.Phone(details.Phone),
    };

    /// <summary>Null when there is nothing, or this process's key ring cannot open it.</summary>
    public ContactDetails? Open(string? sealedText) =>
        sealedText is not null && seal.Open(sealedText) is { } details ? JsonSerializer.Deserialize<ContactDetails>(details) : null;
}
