using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Access;

/// <summary>
/// Seals texts by the key ring, each for its own owner if it has one: a row copied to another owner opens nothing. Never inside a
/// write transaction: the key ring lies in the same store and may have to write itself.
/// </summary>
/// <param name="purpose">What is sealed, by name and version; another name opens nothing that was sealed under this one.</param>
public sealed class RingSeal(IDataProtectionProvider ring, string purpose)
{
    readonly IDataProtector all = ring.CreateProtector(purpose);

    public string Seal(string text, params string[] owner) => For(owner).Protect(text);

    /// <summary>Null when it is another owner's, or this process's key ring cannot open it.</summary>
    public string? Open(string sealedText, params string[] owner)
    {
        try
        {
            return For(owner).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(string[] owner) => owner.Length == 0 ? all : all.CreateProtector(owner);
}
