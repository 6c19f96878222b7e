using System.Security.Cryptography;
using System.Text;
using Intake.Core.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Vault;

/// <summary>Keyed hashes of addresses: they find a person and count persons, and tell nothing without the key.</summary>
public sealed class AddressHashes(Database database, IDataProtectionProvider protection, TimeProvider clock)
{
    readonly IDataProtector protector = protection.CreateProtector("Intake.Vault.HashKey.v1");
    byte[]? known;

    public async Task<string?> Email(string? email) => email is null ? null : await Of("email", Address.Email(email));

    public async Task<string?> Phone(string? phone) => phone is null ? null : await Of("phone", Address.Phone(phone));

    async Task<string> Of(string kind, string address) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await Key(), Encoding.UTF8.GetBytes($"{kind}\n{address}")));

    async Task<byte[]> Key() => known ??= protector.Unprotect(Convert.FromBase64String(await SealedKey()));

    // Sealed before the transaction: the key ring may have to write itself.
    async Task<string> SealedKey()
    {
        if (await database.Read(VaultKeyTable.Find) is { } there) return there;
        var made = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(32)));
        return await database.Write(session => VaultKeyTable.AddIfAbsent(session, made, clock.Now()));
    }
}
