using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Sources;

/// <summary>
/// Seals shared secrets, each for its own source and purpose. Never inside a write transaction: the key ring lies in
/// the same store and may have to write itself.
/// </summary>
sealed class SourceSeal(IDataProtectionProvider ring)
{
    const string Purpose = "Intake.Sources.Secret.v1";

    public string Seal(string source, string purpose, string secret) => For(source, purpose).Protect(secret);

    /// <summary>Null when this process's key ring cannot open it.</summary>
    public string? Open(string source, string purpose, string sealedText)
    {
        try
        {
            return For(source, purpose).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(string source, string purpose) => ring.CreateProtector(Purpose, source, purpose);
}
