using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Endpoints;

/// <summary>
/// Seals the secrets that deliveries are signed with, each for its own endpoint. Never inside a write transaction: the
/// key ring lies in the same store and may have to write itself.
/// </summary>
sealed class EndpointSeal(IDataProtectionProvider ring)
{
    const string Purpose = "Intake.Endpoints.Secret.v1";

    public string Seal(string endpointId, string secret) => For(endpointId).Protect(secret);

    /// <summary>Null when this process's key ring cannot open it.</summary>
    public string? Open(string endpointId, string sealedText)
    {
        try
        {
            return For(endpointId).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(string endpointId) => ring.CreateProtector(Purpose, endpointId);
}
