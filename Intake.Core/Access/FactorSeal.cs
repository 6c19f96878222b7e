using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Access;

/// <summary>
/// Seals the secrets of authenticator apps, each for its own account: a row copied to another account opens nothing.
/// Never inside a write transaction: the key ring lies in the same store and may have to write itself.
/// </summary>
public sealed class FactorSeal(IDataProtectionProvider ring)
{
    const string Purpose = "Intake.Access.SecondFactor.v1";

    public string Seal(string userId, string secret) => For(userId).Protect(secret);

    /// <summary>Null when this process's key ring cannot open it.</summary>
    public string? Open(string userId, string sealedSecret)
    {
        try
        {
            return For(userId).Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(string userId) => ring.CreateProtector(Purpose, userId);
}
