using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Access;

/// <summary>Seals the secrets of authenticator apps, each for its own account.</summary>
public sealed class FactorSeal(IDataProtectionProvider ring)
{
    readonly RingSeal seal = new(ring, "Intake.Access.SecondFactor.v1");

    public string Seal(string userId, string secret) => seal.Seal(secret, userId);

    /// <summary>Null when this process's key ring cannot open it.</summary>
    public string? Open(string userId, string sealedSecret) => seal.Open(sealedSecret, userId);
}
