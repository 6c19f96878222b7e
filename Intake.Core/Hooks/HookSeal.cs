using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Hooks;

/// <summary>
/// Seals the body of a delivery that failed, each for its own row. Never inside a write transaction: the key ring lies
/// in the same store and may have to write itself.
/// </summary>
public sealed class HookSeal(IDataProtectionProvider ring)
{
    const string Purpose = "Intake.Hooks.Body.v1";

    public string Seal(string id, ReadOnlyMemory<byte> body) => Convert.ToBase64String(For(id).Protect(body.ToArray()));

    /// <summary>Null when there is none, or this process's key ring cannot open it.</summary>
    public byte[]? Open(HookDelivery delivery)
    {
        try
        {
            return delivery.Body is null ? null : For(delivery.Id).Unprotect(Convert.FromBase64String(delivery.Body));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(string id) => ring.CreateProtector(Purpose, id);
}
